import logging
import time

from .messenger import Messenger

log = logging.getLogger(__name__)


def settle_book(messenger: Messenger, book: str, trades: int) -> None:
    line = messenger.renamed(f"book-{book}")
    for number in range(trades):
        line.send("SETTLE", book, str(number))
        time.sleep(0.01)
    line.send("CLOSE", book)
    line.close()
    log.info("%d trades of %s", trades, book)
