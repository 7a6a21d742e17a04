import argparse
import logging

from shop.arbiter import Arbiter
from shop.conf import Conf
from shop.wsgi import application


def main() -> None:
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("runserver")
    run.add_argument("--processes", type=int, default=1)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")
    if args.command == "runserver":
        Arbiter(application, Conf(processes=args.processes)).run()


if __name__ == "__main__":
    main()
