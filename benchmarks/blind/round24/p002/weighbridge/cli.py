import argparse
import logging
import sys

from .board import Board
from .config import SETTINGS
from .tickets import TicketOffice, arrivals


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(prog="weighbridge")
    parser.add_argument("--tickets", type=int, default=3)
    options = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO)
    board = Board(SETTINGS.site, SETTINGS.retries)
    try:
        office = TicketOffice(board)
        code = office.process(list(arrivals(options.tickets)))
        logging.info("weighed, exit code %s", code)
    finally:
        board.shut()
    return 0


if __name__ == "__main__":
    sys.exit(main())
