"""A minimal event emitter, mixed into services."""
from __future__ import annotations

from collections import defaultdict
from typing import Any, Callable

Listener = Callable[..., None]


class EmitterMixin:
    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self._listeners: dict[str, list[Listener]] = defaultdict(list)

    def on(self, event: str, listener: Listener) -> Listener:
        self._listeners[event].append(listener)
        return listener

    def off(self, event: str, listener: Listener) -> None:
        self._listeners[event].remove(listener)

    def emit(self, event: str, **payload: Any) -> int:
        listeners = list(self._listeners.get(event, ()))
        for listener in listeners:
            listener(event, **payload)
        return len(listeners)
