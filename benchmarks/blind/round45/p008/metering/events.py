"""Module-wide event channel, in the manner of `logging`."""
from __future__ import annotations

import json
import threading
from typing import Any

import zmq


class Channel:
    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._ctx: zmq.Context | None = None
        self._out: zmq.Socket | None = None

    def connect(self, *endpoints: str) -> None:
        with self._guard:
            if self._out is not None:
                raise RuntimeError("channel is already connected")
            self._ctx = zmq.Context(io_threads=1)
            self._out = self._ctx.socket(zmq.PUB)
            self._out.linger = 0
            for endpoint in endpoints:
                self._out.connect(endpoint)

    def fire(self, event: str, /, **data: Any) -> bool:
        with self._guard:
            if self._out is None:
                return False
            self._out.send_multipart((event.encode(), json.dumps(data).encode()))
        return True

    def disconnect(self) -> None:
        with self._guard:
            if self._out is None:
                return
            self._out.close()
            self._ctx.term()
            self._out = self._ctx = None


channel = Channel()
