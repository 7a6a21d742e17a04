from __future__ import annotations

import csv
import logging
import multiprocessing as mp
import pathlib

from .book import OrderBook

log = logging.getLogger(__name__)


class EndOfDay(mp.Process):
    """Writes the expiry report without holding up the matching loop."""

    def __init__(self, book: OrderBook, target: pathlib.Path) -> None:
        super().__init__(name=f"eod-{book.symbol}")
        self.state = book.snapshot()
        self.target = target

    def run(self) -> None:
        book = OrderBook.restore(self.state)
        expired = book.expire_day_orders()
        with self.target.open("w", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(["order", "member", "side", "price", "qty"])
            for order in expired:
                writer.writerow([order.order_id, order.member, order.side.value, order.price, order.qty])
        log.info("%s: %d orders expired", book.symbol, len(expired))
