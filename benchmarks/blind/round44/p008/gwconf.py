# Order gateway configuration. Sites override values in the [gateway] section of $ORDGW_CONF.
import os
import configparser

DEFAULTS = {
    'venue': 'XLUX',
    'cycles': '4',
    'interval': '0.05',
    'max_qty': '5000',
}


def load():
    parser = configparser.ConfigParser(defaults=DEFAULTS)
    parser.add_section('gateway')
    path = os.environ.get('ORDGW_CONF')
    if path:
        parser.read(path)
    section = parser['gateway']
    return {
        'venue': section.get('venue'),
        'cycles': section.getint('cycles'),
        'interval': section.getfloat('interval'),
        'max_qty': section.getint('max_qty'),
    }
