from __future__ import annotations

import logging

import attrs
import zmq

from .models import StockMove

log = logging.getLogger(__name__)


@attrs.define
class StockFeed:
    """Client side of the ledger."""

    endpoint: str
    hwm: int = 500
    sent: int = 0
    _ctx: zmq.Context = attrs.field(factory=zmq.Context, init=False, repr=False)
    _out: zmq.Socket = attrs.field(init=False, repr=False)

    @_out.default
    def _dial(self) -> zmq.Socket:
        sock = self._ctx.socket(zmq.PUSH)
        sock.setsockopt(zmq.SNDHWM, self.hwm)
        sock.setsockopt(zmq.LINGER, 500)
        sock.connect(self.endpoint)
        return sock

    def publish(self, move: StockMove) -> None:
        self._out.send_multipart(move.as_frames())
        self.sent += 1
        log.info("move %s %+d", move.sku, move.delta)

    def remark(self, text: str) -> None:
        self._out.send_multipart([b"remark", text.encode()])

    def publish_all(self, moves) -> int:
        before = self.sent
        for move in moves:
            self.publish(move)
        return self.sent - before

    def hang_up(self) -> None:
        self._out.close()
        self._ctx.term()
