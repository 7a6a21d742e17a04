from __future__ import annotations

import threading
import time
from typing import Callable, Generic, Hashable, TypeVar

V = TypeVar("V")


class TTLCache(Generic[V]):
    """Keeps what a loader made until it has not been asked for `ttl` seconds."""

    def __init__(self, ttl: float, on_evict: Callable[[V], None] | None = None) -> None:
        self.ttl = ttl
        self._on_evict = on_evict or (lambda value: None)
        self._items: dict[Hashable, tuple[float, V]] = {}
        self._lock = threading.RLock()

    def get(self, key: Hashable, loader: Callable[[], V]) -> V:
        now = time.monotonic()
        with self._lock:
            entry = self._items.get(key)
            if entry is not None and entry[0] > now:
                value = entry[1]
            else:
                value = loader()
                if entry is not None:
                    self._on_evict(entry[1])
            self._items[key] = (now + self.ttl, value)
            return value

    def clear(self) -> None:
        with self._lock:
            while self._items:
                _, (_, value) = self._items.popitem()
                self._on_evict(value)
