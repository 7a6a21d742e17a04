"""Event types and the listener protocol of the store."""
from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Protocol


class Phase(enum.Enum):
    FLUSHED = "flushed"
    COMPACTING = "compacting"
    COMPACTED = "compacted"


@dataclass(frozen=True, slots=True)
class StoreEvent:
    phase: Phase
    table: str
    level: int

    def encode(self) -> list[bytes]:
        return [self.phase.value.encode(), f"{self.table}@L{self.level}".encode()]


class Listener(Protocol):
    def __call__(self, event: StoreEvent) -> None: ...


class Announcer:
    """Keeps listeners, newest last."""

    __slots__ = ("_listeners",)

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def attach(self, listener: Listener) -> Listener:
        self._listeners.append(listener)
        return listener

    def announce(self, event: StoreEvent) -> None:
        for listener in tuple(self._listeners):
            listener(event)
