"""Ships log records of the service to the log collector of the clinic."""
from __future__ import annotations

import sys
from typing import Any

import attrs
import zmq
from loguru import logger


@attrs.define
class ShippingSink:
    endpoint: str
    _ctx: zmq.Context = attrs.field(factory=zmq.Context, repr=False)
    _socket: Any = attrs.field(init=False, repr=False)

    @_socket.default
    def _open(self) -> zmq.Socket:
        socket = self._ctx.socket(zmq.PUSH)
        socket.set(zmq.LINGER, 300)
        socket.connect(self.endpoint)
        return socket

    def __call__(self, message: Any) -> None:
        record = message.record
        try:
            self._socket.send_json(
                {"level": record["level"].name, "text": record["message"], **record["extra"]},
                zmq.NOBLOCK,
            )
        except zmq.Again:
            pass

    def close(self) -> None:
        self._socket.close()
        self._ctx.term()


def setup(endpoint: str, verbose: bool) -> ShippingSink:
    shipping = ShippingSink(endpoint)
    logger.remove()
    if verbose:
        logger.add(sys.stderr, level="WARNING", format="{level} {extra} {message}")
    logger.add(shipping, level="INFO")
    return shipping
