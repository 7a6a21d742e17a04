"""Counters and timings, shipped to the statistics collector."""
from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator

import zmq


class Meter:
    def __init__(self) -> None:
        self._socket: zmq.Socket | None = None
        self._prefix = b""

    def start(self, collector: str, prefix: str) -> None:
        self._prefix = prefix.encode() + b"."
        self._socket = zmq.Context.instance().socket(zmq.PUB)
        self._socket.linger = 100
        self._socket.connect(collector)

    def _emit(self, name: str, value: float, kind: bytes) -> None:
        if self._socket is not None:
            self._socket.send_multipart([self._prefix + name.encode(), b"%.4f" % value, kind])

    def count(self, name: str, by: int = 1) -> None:
        self._emit(name, by, b"c")

    @contextlib.contextmanager
    def timed(self, name: str) -> Iterator[None]:
        begun = time.perf_counter()
        try:
            yield
        finally:
            self._emit(name, time.perf_counter() - begun, b"t")

    def stop(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None


meter = Meter()
