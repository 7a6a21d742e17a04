from __future__ import annotations

import logging
import tempfile
from contextlib import ExitStack
from typing import Iterator

import zmq

from multiserve import App, Master
from stock import probe, stock_link

log = logging.getLogger("shop")


class Shop(App):
    def __init__(self, url: str) -> None:
        self.url = url
        self.stack = ExitStack()
        self.sold = 0

    def check(self) -> None:
        log.info("stock server is %s", "up" if probe(self.url) else "not up yet")

    def start(self) -> None:
        self.link = self.stack.enter_context(stock_link(self.url))

    def stop(self) -> None:
        self.stack.close()
        log.info("sold %d", self.sold)

    def requests(self) -> Iterator[tuple[str, int]]:
        yield from (("tea", 2), ("jam", 1), ("tea", 5), ("ink", 3), ("pen", 9))

    def answer(self, request: tuple[str, int]) -> None:
        item, count = request
        self.link.send_multipart([item.encode(), str(count).encode()], zmq.DONTWAIT)
        self.sold += count


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    folder = tempfile.mkdtemp(prefix="shop-")
    Master(Shop(f"ipc://{folder}/stock"), workers=2).run()


if __name__ == "__main__":
    main()
