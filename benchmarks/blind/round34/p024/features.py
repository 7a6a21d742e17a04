from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import zmq

from fabric import fabric


@dataclass(eq=False)
class FeatureBus:
    endpoint: str
    hwm: int = 500

    @cached_property
    def _pub(self) -> zmq.Socket:
        sock = fabric.context.socket(zmq.PUB)
        sock.sndhwm = self.hwm
        sock.linger = 0
        sock.connect(self.endpoint)
        return sock

    def publish(self, topic: str, payload: bytes) -> None:
        self._pub.send_multipart([topic.encode(), payload])


class FeatureStore:
    def __init__(self, bus: FeatureBus) -> None:
        self._rows: dict[str, list[float]] = {}
        self._bus = bus

    def load(self, rows: dict[str, list[float]]) -> None:
        self._rows.update(rows)
        self._bus.publish("store.loaded", str(len(rows)).encode())

    def lookup(self, key: str) -> list[float] | None:
        row = self._rows.get(key)
        if row is None:
            self._bus.publish("store.miss", key.encode())
        return row
