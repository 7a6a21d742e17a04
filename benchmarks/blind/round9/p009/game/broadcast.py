from __future__ import annotations

import threading
from typing import Any, Optional

import zmq


class Broadcaster:
    """The one publisher of this server."""

    _instance: Optional["Broadcaster"] = None
    _lock = threading.Lock()

    def __init__(self) -> None:
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self._pub.bind("tcp://127.0.0.1:*")

    @classmethod
    def get(cls) -> "Broadcaster":
        with cls._lock:
            if cls._instance is None:
                cls._instance = cls()
        return cls._instance

    def announce(self, kind: str, value: Any) -> None:
        self._pub.send_json([kind, value])

    def stop(self) -> None:
        self._pub.close()
        self._ctx.term()
