from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import zmq


@dataclass
class Metrics:
    """Statsd-like counters and timers, sent as they happen."""

    prefix: str
    _pub: zmq.Socket | None = None

    def configure(self, ctx: zmq.Context, endpoint: str) -> None:
        self._pub = ctx.socket(zmq.PUSH)
        self._pub.set(zmq.LINGER, 100)
        self._pub.connect(endpoint)

    def incr(self, name: str, amount: int = 1) -> None:
        self._emit(f"{self.prefix}.{name}:{amount}|c")

    @contextmanager
    def timer(self, name: str) -> Iterator[None]:
        begin = time.perf_counter()
        try:
            yield
        finally:
            self._emit(f"{self.prefix}.{name}:{(time.perf_counter() - begin) * 1000:.2f}|ms")

    def _emit(self, line: str) -> None:
        if self._pub is None:
            return
        try:
            self._pub.send_string(line, zmq.DONTWAIT)
        except zmq.Again:
            pass

    def shutdown(self) -> None:
        if self._pub is not None:
            self._pub.close()
            self._pub = None


metrics = Metrics("speech")
