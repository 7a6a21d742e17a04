from __future__ import annotations

import itertools
from typing import Any, Protocol

import zmq


class Sink(Protocol):
    def publish(self, topic: str, **fields: Any) -> None: ...

    def close(self) -> None: ...


class WorldBus:
    """PUSH to the world, and an inventory of who listens."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._serial = itertools.count(1)
        self.ctx = zmq.Context()
        self._push = self._connect()

    def _connect(self) -> zmq.Socket:
        push = self.ctx.socket(zmq.PUSH)
        push.linger = 300
        push.connect(self.url)
        return push

    @property
    def push(self) -> zmq.Socket:
        return self._push

    def publish(self, topic: str, **fields: Any) -> None:
        self.push.send_json({"topic": topic, "serial": next(self._serial), **fields}, flags=zmq.NOBLOCK)

    def close(self) -> None:
        self.push.close()
        self.ctx.term()
