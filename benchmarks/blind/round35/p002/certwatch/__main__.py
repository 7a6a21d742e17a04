import argparse
import logging

from . import __version__, config
from .service import Service


def main():
    ap = argparse.ArgumentParser(prog="certwatch")
    ap.add_argument("--config", default="/etc/certwatch.ini")
    ap.add_argument("--version", action="version", version=__version__)
    args = ap.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    service = Service(config.load(args.config))
    service.start()
    service.run()


main()
