"""The status line in the control room; silent until opened."""
from __future__ import annotations

import tempfile

import zmq


class Status:
    def __init__(self) -> None:
        self._context: zmq.Context | None = None
        self._pub: zmq.Socket | None = None

    def open(self, url: str = "") -> None:
        self._context = zmq.Context()
        self._pub = self._context.socket(zmq.PUB)
        self._pub.linger = 0
        self._pub.bind(url or f"ipc://{tempfile.mkdtemp(prefix='video-')}/status")

    def update(self, state: str, **extra) -> None:
        if self._pub is None:
            return
        self._pub.send_json({"state": state, **extra})

    def close(self) -> None:
        if self._context is not None:
            self._context.destroy(linger=0)
        self._context = self._pub = None


status = Status()
