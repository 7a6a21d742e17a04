"""Fire-and-forget telemetry. Sockets are not shared between threads."""
from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import Iterator

import zmq


class Telemetry:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._local = threading.local()

    def _socket(self) -> zmq.Socket:
        sock = getattr(self._local, "sock", None)
        if sock is None:
            self._local.ctx = zmq.Context()
            sock = self._local.ctx.socket(zmq.PUSH)
            sock.setsockopt(zmq.LINGER, 150)
            sock.connect(self.endpoint)
            self._local.sock = sock
        return sock

    def count(self, metric: str, value: float = 1.0) -> None:
        line = f"{metric}:{value:g}|c".encode()
        try:
            self._socket().send(line, zmq.NOBLOCK)
        except zmq.Again:
            pass

    @contextmanager
    def timer(self, metric: str) -> Iterator[None]:
        started = time.perf_counter()
        try:
            yield
        finally:
            self.count(metric, (time.perf_counter() - started) * 1000)

    def flush(self) -> None:
        sock = getattr(self._local, "sock", None)
        if sock is not None:
            sock.close()
            self._local.ctx.term()
            self._local.sock = None
