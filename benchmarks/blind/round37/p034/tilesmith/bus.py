"""Progress bus. Dashboards subscribe to it; the seeding job publishes ticks."""
from __future__ import annotations

import json
import time
from typing import Optional

import zmq

_bus: Optional["ProgressBus"] = None


class ProgressBus:
    def __init__(self, ctx: zmq.Context, layer: str) -> None:
        self.layer = layer
        self.topic = f"tiles.{layer}".encode()
        self._pub = ctx.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self.port = self._pub.bind_to_random_port("tcp://127.0.0.1")

    def tick(self, key: str, millis: float, nbytes: int) -> None:
        body = {"tile": key, "ms": round(millis, 2), "bytes": nbytes, "at": time.time()}
        self._pub.send_multipart([self.topic, json.dumps(body).encode()])

    def close(self) -> None:
        self._pub.close()


def install(bus: Optional[ProgressBus]) -> None:
    global _bus
    _bus = bus


def current() -> ProgressBus:
    if _bus is None:
        raise RuntimeError("no progress bus installed")
    return _bus
