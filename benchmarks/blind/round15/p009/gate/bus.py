from __future__ import annotations

import itertools
import os
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
        self._connect()

    def _connect(self) -> None:
        self.ctx = zmq.Context()
        self._push = self.ctx.socket(zmq.PUSH)
        self._push.linger = 300
        self._push.connect(self.url)
        self._owner = os.getpid()

    @property
    def push(self) -> zmq.Socket:
        if self._owner != os.getpid():
            self._connect()
        return self._push

    def publish(self, topic: str, **fields: Any) -> None:
        self.push.send_json({"topic": topic, "serial": next(self._serial), **fields}, flags=zmq.NOBLOCK)

    def close(self) -> None:
        if self._owner == os.getpid():
            self._push.close()
            self.ctx.term()
