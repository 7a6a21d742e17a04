from __future__ import annotations

import json
import threading
from typing import Any

import zmq

from .settings import Settings

_guard = threading.Lock()
_current: Bus | None = None


class Bus:
    """Client side of the event bus."""

    def __init__(self, endpoint: str) -> None:
        self._context = zmq.Context()
        self._out = self._context.socket(zmq.PUSH)
        self._out.linger = 1000
        self._out.connect(endpoint)

    def publish(self, topic: str, payload: dict[str, Any]) -> bool:
        try:
            self._out.send_multipart([topic.encode(), json.dumps(payload).encode()], zmq.DONTWAIT)
        except zmq.Again:
            return False
        return True

    def close(self) -> None:
        self._out.close()
        self._context.term()


def current() -> Bus:
    global _current
    with _guard:
        if _current is None:
            _current = Bus(Settings.from_environ().bus)
        return _current


def release() -> None:
    global _current
    with _guard:
        if _current is not None:
            _current.close()
            _current = None
