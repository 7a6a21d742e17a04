import argparse
import logging
import sys

from rpcd.app import build_container
from rpcd.supervisor import Supervisor


def main(argv=None) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--requests", type=int, default=2)
    args = parser.parse_args(argv)
    logging.basicConfig(format="[%(process)d] %(levelname)s %(message)s", level=logging.INFO)
    container = build_container()
    return Supervisor(container, workers=args.workers, requests=args.requests).run()


if __name__ == "__main__":
    sys.exit(main())
