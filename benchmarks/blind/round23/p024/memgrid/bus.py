"""Tells the other nodes what changed here."""
from __future__ import annotations

from types import TracebackType
from typing import Any

import zmq

from .hooks import Event, Hooks


class InvalidationBus:
    def __init__(self, hooks: Hooks, interface: str = "tcp://127.0.0.1") -> None:
        self._ctx = zmq.Context(io_threads=1)
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        port = self._pub.bind_to_random_port(interface)
        self.address = f"{interface}:{port}"
        for event in Event:
            hooks.on(event, self.announce)

    def announce(self, event: Event, **details: Any) -> None:
        topic = event.name.lower().encode()
        self._pub.send(topic, zmq.SNDMORE)
        self._pub.send_json(details)

    def __enter__(self) -> InvalidationBus:
        return self

    def __exit__(self, kind: type[BaseException] | None, exc: BaseException | None,
                 tb: TracebackType | None) -> None:
        self._pub.close()
        self._ctx.term()
