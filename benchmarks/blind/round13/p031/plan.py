import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from logging import Logger

Action = Callable[[Logger], None]


@dataclass(order=True)
class Task:
    interval: timedelta
    name: str = field(compare=False)
    action: Action = field(compare=False, repr=False)


class Plan:
    def __init__(self):
        self._heap: list[Task] = []

    def __len__(self):
        return len(self._heap)

    def every(self, **units: float) -> Callable[[Action], Action]:
        def add(action: Action) -> Action:
            heapq.heappush(self._heap, Task(timedelta(**units), action.__name__, action))
            return action

        return add

    def due(self):
        while self._heap:
            yield heapq.heappop(self._heap)
