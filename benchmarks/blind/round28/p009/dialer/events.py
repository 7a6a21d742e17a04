"""Campaign events, published for the wallboard and the CDR writer."""
from __future__ import annotations

import json
import os
import time
from typing import Any

import zmq

from . import config


class EventBus:
    def __init__(self, endpoint: str) -> None:
        self._sock = zmq.Context.instance().socket(zmq.PUB)
        self._sock.setsockopt(zmq.LINGER, 200)
        self._sock.setsockopt(zmq.SNDHWM, 5000)
        self._sock.connect(endpoint)
        self._seq = 0
        self.pid = os.getpid()

    def publish(self, topic: str, **fields: Any) -> None:
        self._seq += 1
        body = {"seq": self._seq, "ts": time.time(), "src": self.pid, **fields}
        self._sock.send_multipart([topic.encode(), json.dumps(body).encode()])

    def close(self) -> None:
        self._sock.close()


_bus: EventBus | None = None


def bus() -> EventBus:
    global _bus
    if _bus is None or _bus.pid != os.getpid():
        _bus = EventBus(config.current().events_endpoint)
    return _bus


def shutdown() -> None:
    global _bus
    if _bus is not None:
        _bus.close()
        _bus = None
