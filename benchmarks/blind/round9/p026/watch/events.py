from __future__ import annotations

from typing import Any, Callable, List

Listener = Callable[..., None]


class Hub:
    def __init__(self) -> None:
        self._listeners: List[Listener] = []

    def subscribe(self, listener: Listener) -> None:
        self._listeners.append(listener)

    def clear(self) -> None:
        self._listeners.clear()

    def fire(self, event: str, **details: Any) -> None:
        for listener in tuple(self._listeners):
            listener(event, **details)
