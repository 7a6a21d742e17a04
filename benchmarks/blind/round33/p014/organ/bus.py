from __future__ import annotations

import os
import weakref
from typing import Optional

import zmq

_live: "weakref.WeakSet[ConsoleBus]" = weakref.WeakSet()


class ConsoleBus:
    """Messages to the console's display; rebuilt by itself in every new process."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._ctx: Optional[zmq.Context] = None
        self._sock: Optional[zmq.Socket] = None
        _live.add(self)

    @property
    def socket(self) -> zmq.Socket:
        if self._sock is None:
            self._ctx = zmq.Context()
            self._sock = self._ctx.socket(zmq.PUSH)
            self._sock.linger = 400
            self._sock.connect(self.endpoint)
        return self._sock

    def publish(self, source: str, **values: object) -> None:
        self.socket.send_json({"source": source, **values}, zmq.NOBLOCK)

    def forget(self) -> None:
        self._ctx = None
        self._sock = None

    def close(self) -> None:
        if self._sock is not None:
            self._sock.close()
            self._ctx.term()
        self.forget()


def _after_fork() -> None:
    for bus in list(_live):
        bus.forget()


os.register_at_fork(after_in_child=_after_fork)
