from __future__ import annotations

from typing import Iterable

import zmq

from .base import Connection


class BatchConnection(Connection):
    """Sends several bodies as the parts of one message."""

    limit = 3

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._waiting: list[bytes] = []

    def send_many(self, bodies: Iterable[bytes]) -> None:
        self._waiting.extend(bodies)
        while len(self._waiting) >= self.limit:
            self._flush(self._waiting[: self.limit])
            del self._waiting[: self.limit]

    def _flush(self, bodies: list[bytes]) -> None:
        if self._sock is None:
            self._ensure()
        self._sock.send_multipart(bodies, zmq.DONTWAIT)
