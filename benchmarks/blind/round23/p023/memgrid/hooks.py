"""Weakly held callbacks, so that a listener may vanish without saying goodbye."""
from __future__ import annotations

import enum
import weakref
from collections import defaultdict
from typing import Any, Protocol


class Event(enum.Enum):
    CHANGED = enum.auto()
    SAVED = enum.auto()


class Listener(Protocol):
    def __call__(self, event: Event, **details: Any) -> None: ...


class Hooks:
    def __init__(self) -> None:
        self._refs: defaultdict[Event, list[weakref.WeakMethod[Any]]] = defaultdict(list)

    def on(self, event: Event, method: Listener) -> None:
        self._refs[event].append(weakref.WeakMethod(method, self._refs[event].remove))

    def fire(self, event: Event, **details: Any) -> None:
        for ref in tuple(self._refs[event]):
            if (listener := ref()) is not None:
                listener(event, **details)
