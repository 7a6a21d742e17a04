import json
import time
from typing import Iterable, NamedTuple

import zmq


class Sample(NamedTuple):
    name: str
    value: float
    at: float


class Exporter:
    """Buffers samples and ships them."""

    def __init__(self, context: zmq.Context, url: str, batch: int = 2) -> None:
        self._out = context.socket(zmq.PUSH)
        self._out.setsockopt(zmq.LINGER, 0)
        self._out.connect(url)
        self._batch = batch
        self._buffer: list[Sample] = []

    def add(self, samples: Iterable[tuple[str, float]]) -> None:
        now = time.time()
        self._buffer.extend(Sample(name, value, now) for name, value in samples)
        if len(self._buffer) >= self._batch:
            self.flush()

    def flush(self) -> None:
        body = json.dumps([s._asdict() for s in self._buffer]).encode()
        try:
            self._out.send(body, zmq.DONTWAIT)
        except zmq.Again:
            return
        self._buffer.clear()


class StatusBeacon:
    def __init__(self, context: zmq.Context, url: str) -> None:
        self._pub = context.socket(zmq.PUB)
        self._pub.linger = 0
        self._pub.bind(url)

    def beat(self, state: str) -> None:
        self._pub.send_string(f"status {state}")
