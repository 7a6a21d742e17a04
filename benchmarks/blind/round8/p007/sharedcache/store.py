from __future__ import annotations

import time
from typing import Any, Optional

import zmq


class EventedStore:
    """A dictionary that announces what changes in it."""

    def __init__(self, url: str, lifetime: float = 60.0) -> None:
        self._items: dict[str, tuple[float, Any]] = {}
        self._lifetime = lifetime
        self._events = zmq.Context.instance().socket(zmq.PUB)
        self._events.linger = 0
        self._events.bind(url)

    def put(self, key: str, value: Any) -> None:
        self._items[key] = (time.time() + self._lifetime, value)
        self._events.send_multipart([b"put", key.encode()])

    def get(self, key: str) -> Optional[Any]:
        expires, value = self._items.get(key, (0.0, None))
        return value if expires > time.time() else None

    def evict(self, key: str) -> bool:
        found = self._items.pop(key, None) is not None
        if found:
            self._events.send_multipart([b"evict", key.encode()])
        return found
