"""In-process event bus with a bridge to the outside."""
from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

E = TypeVar("E")


@dataclass(frozen=True)
class Refreshed:
    reader: str
    titles: tuple[str, ...]


@dataclass(frozen=True)
class Settled:
    readers: int


class Bus(Generic[E]):
    def __init__(self) -> None:
        self._handlers: dict[type, list[weakref.WeakMethod | Callable[[E], None]]] = {}

    def on(self, kind: type, handler: Callable[[E], None]) -> None:
        reference = weakref.WeakMethod(handler) if hasattr(handler, "__self__") else handler
        self._handlers.setdefault(kind, []).append(reference)

    def emit(self, event: E) -> None:
        for kind in type(event).__mro__:
            for entry in self._handlers.get(kind, ()):
                handler = entry() if isinstance(entry, weakref.WeakMethod) else entry
                if handler is not None:
                    handler(event)
