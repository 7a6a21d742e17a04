from __future__ import annotations

import heapq
import time
from dataclasses import dataclass, field
from typing import Iterable, Iterator, List


@dataclass(order=True)
class Entry:
    due: float
    name: str = field(compare=False)


class Agenda:
    def __init__(self, entries: Iterable[Entry]) -> None:
        self._heap: List[Entry] = list(entries)
        heapq.heapify(self._heap)
        self._start = time.monotonic()

    def due_entries(self) -> Iterator[Entry]:
        while self._heap:
            wait = self._heap[0].due - (time.monotonic() - self._start)
            if wait > 0:
                time.sleep(wait)
            yield heapq.heappop(self._heap)
