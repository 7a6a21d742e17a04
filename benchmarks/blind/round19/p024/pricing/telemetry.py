"""Counters and timings of the repricer, pushed to the agency's collector."""
import contextlib
import os
import time
from typing import Iterator, Optional

import zmq

COLLECTOR = os.environ.get("COLLECTOR", "ipc://collector.sock")


class _Telemetry:
    __slots__ = ("_pipe", "dropped")

    def __init__(self) -> None:
        self._pipe: Optional[zmq.Socket] = None
        self.dropped = 0

    def _ensure(self) -> zmq.Socket:
        if (pipe := self._pipe) is None:
            pipe = self._pipe = zmq.Context.instance().socket(zmq.PUSH)
            pipe.linger = 0
            pipe.connect(COLLECTOR)
        return pipe

    def count(self, name: str, by: int = 1) -> None:
        try:
            self._ensure().send_string(f"{name}:{by}|c", zmq.NOBLOCK)
        except zmq.Again:
            self.dropped += by

    @contextlib.contextmanager
    def timed(self, name: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            self.count(f"{name}.ms", round(1000 * (time.perf_counter() - began)))


telemetry = _Telemetry()
