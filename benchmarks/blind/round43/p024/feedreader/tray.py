"""Desktop notifications: messages to the shell extension."""
from __future__ import annotations

import threading
from typing import Any

import zmq


class TrayLink:
    """Used by all fetch threads, hence the lock."""

    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._lock = threading.Lock()
        self._sock = context.socket(zmq.PUB)
        self._sock.set(zmq.LINGER, 0)
        self._sock.bind(endpoint)

    def note(self, what: str, **details: Any) -> None:
        with self._lock:
            self._sock.send_json({"what": what, **details})

    def close(self) -> None:
        self._sock.close()
