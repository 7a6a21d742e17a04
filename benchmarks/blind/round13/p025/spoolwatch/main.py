import sys

from .config import Config
from .detach import daemonize
from .service import SpoolService


def main(argv):
    config = Config.load(argv[0])
    service = SpoolService(config)
    try:
        port = service.open()
    except OSError as problem:
        print(f"spoolwatchd: {problem}", file=sys.stderr)
        return 1
    print(f"spoolwatchd: listening on {port}")
    daemonize(config.logfile)
    service.run()
    service.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
