"""Presence daemon of a chat service: tells who is online."""
import sys

from presence import PresenceDaemon

USAGE = "usage: presenced.py start|stop|restart"


def main(argv):
    daemon = PresenceDaemon("presenced.pid")
    match argv[1:]:
        case ["start"]:
            daemon.start()
        case ["stop"]:
            daemon.stop()
        case ["restart"]:
            daemon.stop()
            daemon.start()
        case _:
            print(USAGE, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
