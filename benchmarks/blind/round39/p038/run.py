import optparse
import sys
import tempfile

import signals
from state import STATE
from supervisor import Supervisor


def main():
    parser = optparse.OptionParser(usage='%prog [options] [DIRECTORY...]')
    parser.add_option('-s', '--seconds', type='float', default=5.0)
    options, paths = parser.parse_args()
    if not paths:
        paths = [tempfile.mkdtemp(prefix='watched-') for _ in range(2)]
        for path in paths:
            open(path + '/first.txt', 'w').close()

    STATE.open()
    signals.install()
    supervisor = Supervisor(paths)
    for watch in supervisor.watches:
        supervisor.start_child(watch)
    try:
        supervisor.loop(options.seconds)
    except signals.Shutdown:
        pass
    supervisor.stop()
    STATE.close()
    print('watched %d directories for %.1f s' % (len(paths), options.seconds))
    return 0


if __name__ == '__main__':
    sys.exit(main())
