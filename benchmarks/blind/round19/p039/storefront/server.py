"""Line protocol of the till: a SKU in, its price out."""
from __future__ import annotations

import socketserver
from typing import Callable

from .catalogue import Catalogue


class TillHandler(socketserver.StreamRequestHandler):
    server: "TillServer"
    timeout = 3

    def handle(self) -> None:
        for raw in self.rfile:
            match raw.decode().split():
                case ["PRICE", sku]:
                    self.reply(sku)
                case ["QUIT"]:
                    return
                case _:
                    self.wfile.write(b"ERR\n")

    def reply(self, sku: str) -> None:
        price = self.server.catalogue.price(sku)
        self.wfile.write(b"NONE\n" if price is None else b"%d\n" % price)
        self.server.viewed(sku, known=price is not None)


class TillServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 4

    def __init__(self, catalogue: Catalogue, viewed: Callable[..., None]) -> None:
        super().__init__(("127.0.0.1", 0), TillHandler)
        self.catalogue = catalogue
        self.viewed = viewed
