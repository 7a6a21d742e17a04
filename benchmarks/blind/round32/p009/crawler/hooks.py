"""Tiny event hooks used by every part of the crawler."""
from __future__ import annotations

from collections import defaultdict
from typing import Any, Callable

Callback = Callable[..., None]


class Hooks:
    def __init__(self) -> None:
        self._callbacks: dict[str, list[Callback]] = defaultdict(list)

    def on(self, event: str, callback: Callback) -> Callback:
        self._callbacks[event].append(callback)
        return callback

    def fire(self, event: str, **payload: Any) -> int:
        callbacks = list(self._callbacks.get(event, ()))
        for callback in callbacks:
            callback(**payload)
        return len(callbacks)
