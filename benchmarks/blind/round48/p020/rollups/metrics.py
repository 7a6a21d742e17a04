from __future__ import annotations

import os
import threading
from typing import Final

import attrs
import zmq

PREFIX: Final = "rollups"
ENDPOINT_VARIABLE: Final = "ROLLUPS_STATSD"


@attrs.define(eq=False)
class MetricsClient:
    prefix: str = PREFIX
    _context: zmq.Context | None = attrs.field(default=None, init=False, repr=False)
    _socket: zmq.Socket | None = attrs.field(default=None, init=False, repr=False)
    _lock: threading.Lock = attrs.field(factory=threading.Lock, init=False, repr=False)

    def start(self) -> None:
        endpoint = os.environ[ENDPOINT_VARIABLE]
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUB)
        self._socket.setsockopt(zmq.LINGER, 200)
        self._socket.connect(endpoint)

    def gauge(self, name: str, value: float) -> None:
        with self._lock:
            if self._socket is None:
                self.start()
            self._socket.send_string(f"{self.prefix}.{name}:{value:g}|g", zmq.NOBLOCK)

    def stop(self) -> None:
        if self._socket is not None and self._context is not None:
            self._socket.close()
            self._context.term()
        self._socket = self._context = None


metrics = MetricsClient()
