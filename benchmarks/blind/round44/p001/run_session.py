import argparse
import logging
import pathlib
import random
import tempfile

from exchange.book import OrderBook
from exchange.eod import EndOfDay
from exchange.model import Order, Side
from exchange.tape import SurveillanceFeed, SurveillanceSink

log = logging.getLogger("session")


def trade(book: OrderBook, count: int, rng: random.Random) -> int:
    volume = 0
    for _ in range(count):
        side = rng.choice(list(Side))
        order = Order(rng.choice(["ABN", "KBC", "ING"]), side, 1000 + rng.randint(-8, 8), rng.randint(1, 50))
        volume += book.submit(order)
    return volume


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--orders", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(name)s %(message)s")

    with tempfile.TemporaryDirectory() as scratch:
        endpoint = f"ipc://{scratch}/surveillance"
        sink = SurveillanceSink(endpoint)
        sink.start()
        feed = SurveillanceFeed(endpoint)
        book = OrderBook("XBRU:ACKB")
        book.subscribe(feed.on_event)

        volume = trade(book, args.orders, random.Random(args.seed))
        log.info("traded %d lots", volume)

        report = pathlib.Path(scratch, "expired.csv")
        eod = EndOfDay(book, report)
        eod.start()
        eod.join(4)
        if eod.is_alive():
            eod.kill()
            eod.join()
        if report.exists():
            log.info("report has %d lines", len(report.read_text().splitlines()))

        feed.close()
        sink.stop()
        log.info("surveillance saw %s", sink.seen)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
