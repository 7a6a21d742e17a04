"""Future event list of the simulation."""
from __future__ import annotations

import heapq
import itertools
from dataclasses import dataclass, field
from typing import Callable


@dataclass(order=True)
class Event:
    at: float
    order: int
    action: Callable[[], None] = field(compare=False)
    cancelled: bool = field(default=False, compare=False)


class Agenda:
    def __init__(self) -> None:
        self.now = 0.0
        self._heap: list[Event] = []
        self._ids = itertools.count()

    def schedule(self, delay: float, action: Callable[[], None]) -> Event:
        event = Event(self.now + delay, next(self._ids), action)
        heapq.heappush(self._heap, event)
        return event

    def run(self, until: float) -> None:
        while self._heap and self._heap[0].at <= until:
            event = heapq.heappop(self._heap)
            self.now = event.at
            if not event.cancelled:
                event.action()
        self.now = until
