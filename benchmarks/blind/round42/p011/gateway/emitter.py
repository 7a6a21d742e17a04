"""The subset of Node's EventEmitter that the gateway relies on."""
from __future__ import annotations

import logging
from collections import defaultdict
from typing import Any, Callable

log = logging.getLogger(__name__)

Listener = Callable[..., None]


class EventEmitter:
    def __init__(self) -> None:
        self._listeners: dict[str, list[Listener]] = defaultdict(list)

    def on(self, event: str, listener: Listener) -> "EventEmitter":
        self._listeners[event].append(listener)
        return self

    def once(self, event: str, listener: Listener) -> "EventEmitter":
        def wrapper(*args: Any) -> None:
            self.off(event, wrapper)
            listener(*args)

        return self.on(event, wrapper)

    def off(self, event: str, listener: Listener) -> None:
        if listener in self._listeners[event]:
            self._listeners[event].remove(listener)

    def remove_all_listeners(self) -> None:
        self._listeners.clear()

    def emit(self, event: str, *args: Any) -> bool:
        listeners = list(self._listeners.get(event, ()))
        for listener in listeners:
            try:
                listener(*args)
            except Exception:
                log.exception("listener for %r failed", event)
        return bool(listeners)
