from __future__ import annotations

import os
from typing import Optional

import zmq


class Connection:
    """A PUSH connection that notices when it runs in another process."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._pid = -1
        self._ctx: Optional[zmq.Context] = None
        self._sock: Optional[zmq.Socket] = None

    def _ensure(self) -> zmq.Socket:
        if self._sock is None or self._pid != os.getpid():
            self._pid = os.getpid()
            self._ctx = zmq.Context()
            self._sock = self._ctx.socket(zmq.PUSH)
            self._sock.linger = 0
            self._sock.connect(self.url)
        return self._sock

    def send(self, body: bytes) -> None:
        self._ensure().send(body, zmq.DONTWAIT)

    def close(self) -> None:
        if self._sock is not None and self._pid == os.getpid():
            self._sock.close()
            self._ctx.term()
            self._sock = self._ctx = None
