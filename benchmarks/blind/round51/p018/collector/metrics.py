from __future__ import annotations

import os
import threading
import time

import zmq


class MetricsClient:
    """Statsd-like client; the gateway is named by METRICS_GATEWAY."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._socket: zmq.Socket | None = None

    def open(self) -> None:
        socket = zmq.Context.instance().socket(zmq.PUB)
        socket.setsockopt(zmq.LINGER, 200)
        socket.connect(os.environ["METRICS_GATEWAY"])
        self._socket = socket

    def gauge(self, name: str, value: float, **tags: str) -> None:
        with self._lock:
            if self._socket is None:
                self.open()
            self._socket.send_json({"m": name, "v": value, "t": time.time(), "tags": tags})

    def close(self) -> None:
        with self._lock:
            if self._socket is not None:
                self._socket.close()
                self._socket = None


METRICS = MetricsClient()
