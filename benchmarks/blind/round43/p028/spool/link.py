"""Connection to the print monitor (the little window with the queue)."""
from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import zmq


class MonitorLink:
    def __init__(self, address: str) -> None:
        self._address = address
        self._ctx: zmq.Context | None = None
        self._sock: zmq.Socket | None = None

    def _connect(self) -> zmq.Socket:
        if self._sock is None:
            self._ctx = zmq.Context()
            self._sock = self._ctx.socket(zmq.PUSH)
            self._sock.linger = 400
            self._sock.connect(self._address)
        return self._sock

    def tell(self, **message: Any) -> None:
        self._connect().send_json(message)

    def hang_up(self) -> None:
        if self._sock is not None:
            self._sock.close()
            self._ctx.term()
            self._sock = self._ctx = None

    @contextlib.contextmanager
    def suspended(self) -> Iterator[None]:
        """Nothing is open inside; the next message opens the connection again."""
        self.hang_up()
        yield
