import optparse
import sys

from . import __version__
from .app import MeterDaemon
from .config import Settings


def main(argv=None):
    parser = optparse.OptionParser(usage='%prog [options] start|stop', version=__version__)
    parser.add_option('-c', '--config', help='additional configuration file')
    parser.add_option('-n', '--cycles', type='int', default=10)
    parser.add_option('-f', '--foreground', action='store_true')
    options, args = parser.parse_args(argv)
    command = args[0] if args else 'start'

    daemon = MeterDaemon(Settings(options.config), options.cycles)
    if command == 'stop':
        daemon.stop()
    elif options.foreground:
        daemon.run()
    elif command == 'start':
        daemon.start()
    else:
        parser.error('unknown command %r' % command)
    return 0


if __name__ == '__main__':
    sys.exit(main())
