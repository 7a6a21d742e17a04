"""Settings of the meter daemon.  Defaults first, then /etc, then --config."""
import os
import tempfile

try:
    import ConfigParser as configparser
except ImportError:
    import configparser

DEFAULTS = {
    'site': 'hall-3',
    'interval': '0.05',
    'hwm': '200',
    'meters': 'gas:0.01, water:0.001, power:1.0',
}

SEARCH_PATH = ['/etc/meterd.cfg', os.path.expanduser('~/.meterd.cfg')]


class Settings(object):
    def __init__(self, path=None):
        self._parser = configparser.RawConfigParser(DEFAULTS)
        self._parser.add_section('meterd')
        self._parser.read(SEARCH_PATH + ([path] if path else []))
        self.rundir = tempfile.mkdtemp(prefix='meterd-')

    def get(self, name):
        return self._parser.get('meterd', name)

    def getfloat(self, name):
        return self._parser.getfloat('meterd', name)

    def getint(self, name):
        return self._parser.getint('meterd', name)

    @property
    def endpoint(self):
        if self._parser.has_option('meterd', 'endpoint'):
            return self.get('endpoint')
        return 'ipc://%s' % os.path.join(self.rundir, 'hub.sock')

    @property
    def pidfile(self):
        return os.path.join(self.rundir, 'meterd.pid')

    def meters(self):
        for item in self.get('meters').split(','):
            name, factor = item.strip().split(':')
            yield name, float(factor)
