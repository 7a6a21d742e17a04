import argparse
import tempfile
import time
from pathlib import Path

from .book import Book
from .server import GuestBookServer
from .ticker import Ticker, TickerFeed
from .visitor import Visitor

NAMES = ["ada", "grace", "edsger", "barbara", "alan", "donald"]


def main() -> None:
    parser = argparse.ArgumentParser(prog="guestbook")
    parser.add_argument("--visitors", type=int, default=3, choices=range(1, len(NAMES) + 1))
    args = parser.parse_args()
    ticker = Ticker()
    feed = TickerFeed(ticker.endpoint)
    with tempfile.TemporaryDirectory() as tmp:
        book = Book(Path(tmp, "book.jsonl"))
        with GuestBookServer(book, feed) as server:
            visitors = [Visitor(name, server.server_address[1]) for name in NAMES[:args.visitors]]
            for visitor in visitors:
                visitor.start()
            server.serve(len(visitors))
            for visitor in visitors:
                visitor.join(3)
            time.sleep(0.3)
        feed.close()
        lines = ticker.stop()
        print(*book.last(3), sep="\n")
    print(f"{len(lines)} lines on the ticker, answers {[v.answer for v in visitors]}")


if __name__ == "__main__":
    main()
