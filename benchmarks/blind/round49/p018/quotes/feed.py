from __future__ import annotations

import itertools
import logging

import zmq
from tornado.escape import json_encode

log = logging.getLogger("quotes.feed")


class TradeFeed:
    """Trades go out to the tape, numbered."""

    def __init__(self, address: str, context: zmq.Context | None = None) -> None:
        self.address = address
        self.context = context or zmq.Context.instance()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.setsockopt(zmq.LINGER, 0)
        self.socket.bind(address)
        self._numbers = itertools.count(1)

    def trade(self, symbol: str, price: float, size: int) -> int:
        number = next(self._numbers)
        self.socket.send_string(f"trade {json_encode({'n': number, 'symbol': symbol, 'price': price, 'size': size})}")
        log.debug("trade %d", number)
        return number

    def close(self) -> None:
        self.socket.close()
