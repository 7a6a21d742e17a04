import argparse
import logging.config
import time

from . import settings
from .journal import JournalKeeper
from .table import Table


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--games", type=int, default=1)
    args = parser.parse_args()

    keeper = JournalKeeper()
    logging.config.dictConfig(settings.logging_config(keeper.url))
    log = logging.getLogger("nimhall")
    log.info("hall open")
    time.sleep(0.1)

    winners = [Table(number).play() for number in range(1, args.games + 1)]
    log.info("winners: %s", ", ".join(winners))
    time.sleep(0.3)
    keeper.stop()
    while not keeper.lines.empty():
        print(keeper.lines.get_nowait().split(" ", 2)[-1])


if __name__ == "__main__":
    main()
