from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias


@dataclass(frozen=True)
class Epoch:
    island: int
    number: int
    best: int


@dataclass(frozen=True)
class Migrant:
    island: int
    genome: str


@dataclass(frozen=True)
class Extinct:
    island: int


Event: TypeAlias = Epoch | Migrant | Extinct
Listener: TypeAlias = Callable[[Any], None]


class Bus:
    """Publish and subscribe inside one process."""

    def __init__(self) -> None:
        self._listeners: defaultdict[type, list[Listener]] = defaultdict(list)

    def on(self, kind: type) -> Callable[[Listener], Listener]:
        def add(listener: Listener) -> Listener:
            self._listeners[kind].append(listener)
            return listener
        return add

    def emit(self, event: Event) -> None:
        for listener in self._listeners[type(event)]:
            listener(event)
