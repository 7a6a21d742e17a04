from __future__ import annotations

import contextlib
from typing import Iterator

import zmq


class AuditTrail:
    def __init__(self, url: str) -> None:
        self.url = url
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUSH)
        self._sock.setsockopt(zmq.LINGER, 500)
        self._sock.connect(url)

    def note(self, text: str) -> None:
        self._sock.send_string(text)

    def close(self) -> None:
        self._sock.close()
        self._ctx.term()

    @classmethod
    @contextlib.contextmanager
    def opened(cls, url: str) -> Iterator["AuditTrail"]:
        trail = cls(url)
        try:
            yield trail
        finally:
            trail.close()
