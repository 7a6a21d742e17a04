from __future__ import annotations

import os
from typing import NamedTuple, Optional

import zmq


class _Wire(NamedTuple):
    owner: int
    ctx: zmq.Context
    sock: zmq.Socket


class Outbox:
    """Any process may post; each gets a wire of its own."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._wire: Optional[_Wire] = None

    def _connect(self) -> _Wire:
        ctx = zmq.Context()
        sock = ctx.socket(zmq.PUSH)
        sock.linger = 500
        sock.connect(self.address)
        return _Wire(os.getpid(), ctx, sock)

    @property
    def sock(self) -> zmq.Socket:
        wire = self._wire
        if wire is None or wire.owner != os.getpid():
            wire = self._wire = self._connect()
        return wire.sock

    def post(self, text: str) -> None:
        self.sock.send(self.encode(text))

    def encode(self, text: str) -> bytes:
        return text.encode()

    def finish(self) -> None:
        wire, self._wire = self._wire, None
        if wire is not None and wire.owner == os.getpid():
            wire.sock.close()
            wire.ctx.term()
