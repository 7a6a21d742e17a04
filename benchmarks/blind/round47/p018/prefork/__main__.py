import argparse

import structlog

from .logs import configure
from .master import Master


def main() -> None:
    parser = argparse.ArgumentParser(prog="prefork")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--log-host", default="tcp://127.0.0.1:47914")
    args = parser.parse_args()
    shipper = configure(args.log_host)
    master = Master(args.workers)
    master.start()
    try:
        print(master.request(b"hello"))
    except OSError as exc:
        structlog.get_logger().error("no answer", reason=str(exc))
    master.join(4)
    shipper.close()


if __name__ == "__main__":
    main()
