from __future__ import annotations

import enum
from collections import defaultdict
from dataclasses import dataclass
from typing import Callable, Protocol


class Level(enum.Enum):
    INFO = "info"
    ALARM = "alarm"


@dataclass(frozen=True)
class Event:
    bed: str
    level: Level
    quantity: str
    value: float


class Subscriber(Protocol):
    def __call__(self, event: Event) -> None: ...


class EventBus:
    """Synchronous in-process delivery; subscribers choose their levels."""

    def __init__(self) -> None:
        self._subscribers: dict[Level, list[Subscriber]] = defaultdict(list)

    def subscribe(self, *levels: Level) -> Callable[[Subscriber], Subscriber]:
        def attach(subscriber: Subscriber) -> Subscriber:
            for level in levels or tuple(Level):
                self._subscribers[level].append(subscriber)
            return subscriber

        return attach

    def emit(self, event: Event) -> None:
        for subscriber in self._subscribers[event.level]:
            subscriber(event)
