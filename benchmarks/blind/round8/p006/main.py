from __future__ import annotations

import logging
import multiprocessing
import tempfile
from typing import Iterable

from market import Market
from sources import Feed, ticks

log = logging.getLogger("trader")


class Strategy:
    name = "mean"

    def __init__(self, feed: Iterable) -> None:
        self.feed = feed

    def trade(self) -> None:
        prices = [tick.price for tick, _ in zip(self.feed, range(20))]
        log.info("%s %.2f", self.name, sum(prices) / len(prices))


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        market = Market(f"ipc://{folder}/ticks")
        market.start()
        feed = Feed(ticks(market.url, wait_ms=500))
        log.info("first tick %s", feed.first)
        proc = multiprocessing.Process(target=Strategy(feed).trade)
        proc.start()
        proc.join(1)
        if proc.is_alive():
            proc.kill()
            proc.join()
        market.stop.set()
        market.join(1)


if __name__ == "__main__":
    main()
