from __future__ import annotations

import threading
from enum import StrEnum, auto
from typing import Any

import zmq


class Topic(StrEnum):
    PICKUP = auto()
    DROP = auto()
    UNKNOWN = auto()


class DepotFeed:
    """Publishes courier events; every depot subscribes to its own prefix."""

    def __init__(self, context: zmq.Context) -> None:
        self._guard = threading.Lock()
        self._pub = context.socket(zmq.PUB)
        self._pub.linger = 0
        self._pub.bind("inproc://depots")
        self._audit = context.socket(zmq.PAIR)
        self._audit.bind("inproc://audit")

    def __enter__(self) -> "DepotFeed":
        self.emit(Topic.UNKNOWN, "boot")
        return self

    def __exit__(self, *exc: Any) -> None:
        self._pub.close()
        self._audit.close(0)

    def emit(self, topic: Topic, parcel: str) -> None:
        with self._guard:
            self._pub.send_multipart([topic.encode(), parcel.encode()])

    def note(self, text: str) -> bool:
        try:
            with self._guard:
                self._audit.send_string(text, flags=zmq.NOBLOCK)
        except zmq.Again:
            return False
        return True
