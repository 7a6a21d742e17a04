"""Invalidation bus: tells the web tier which cache keys became stale."""
from __future__ import annotations

import zmq

_bus: "InvalidationBus | None" = None


class InvalidationBus:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUSH)
        self._out.setsockopt(zmq.LINGER, 200)
        self._out.connect(endpoint)

    def stale(self, region: str, key: str) -> None:
        self._out.send_string(f"{region}/{key}")

    def close(self) -> None:
        self._ctx.destroy()


def configure(endpoint: str) -> None:
    global _bus
    _bus = InvalidationBus(endpoint)


def current() -> InvalidationBus:
    if _bus is None:
        raise LookupError("bus is not configured")
    return _bus
