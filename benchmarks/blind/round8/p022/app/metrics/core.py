from __future__ import annotations

import threading
from typing import ClassVar, Optional

import zmq


class StatsClient:
    def __init__(self, endpoint: str, prefix: str) -> None:
        self._prefix = prefix
        self._pub = zmq.Context.instance().socket(zmq.PUB)
        self._pub.linger = 0
        self._pub.connect(endpoint)

    def incr(self, name: str, by: int = 1) -> None:
        self._pub.send_string(f"{self._prefix}.{name}:{by}|c")

    def timing(self, name: str, seconds: float) -> None:
        line = f"{self._prefix}.{name}:{seconds * 1000:.1f}|ms"
        self._pub.send_string(line)


class Metrics:
    """Process-wide access point; configure() once, use anywhere."""

    client: ClassVar[Optional[StatsClient]] = None
    _lock = threading.Lock()

    @classmethod
    def configure(cls, endpoint: str, prefix: str = "app") -> None:
        with cls._lock:
            if cls.client is None:
                cls.client = StatsClient(endpoint, prefix)

    @classmethod
    def incr(cls, name: str) -> None:
        if cls.client is not None:
            cls.client.incr(name)

    @classmethod
    def timing(cls, name: str, seconds: float) -> None:
        if cls.client is not None:
            cls.client.timing(name, seconds)
