import logging
import sys

import zmq

from press.controller import Controller
from press.profiles import PROFILES, Site


def main(argv: list[str]) -> int:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    site = Site(argv[0]) if argv else Site.LAB
    Controller(PROFILES[site]).run()
    zmq.Context.instance().destroy(linger=0)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
