"""Entries of the schedule and which of them are due."""
import heapq
from dataclasses import dataclass, field


@dataclass(order=True)
class Entry:
    due: float
    name: str = field(compare=False)
    every: float = field(compare=False, default=1.0)


class Schedule:
    def __init__(self, *entries):
        self._heap = list(entries)
        heapq.heapify(self._heap)

    def due(self, now):
        while self._heap and self._heap[0].due <= now:
            entry = heapq.heappop(self._heap)
            yield entry.name
            entry.due = now + entry.every
            heapq.heappush(self._heap, entry)

    def __len__(self):
        return len(self._heap)
