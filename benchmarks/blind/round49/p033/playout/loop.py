from __future__ import annotations

import heapq
import itertools
import time
from multiprocessing.connection import wait
from typing import Any, Callable


class FrameLoop:
    """Timers and readable objects, nothing else."""

    FRAME = 0.02

    def __init__(self) -> None:
        self._timers: list[tuple[float, int, Callable[[], None]]] = []
        self._watched: dict[Any, Callable[[Any], None]] = {}
        self._seq = itertools.count()
        self._zero = time.monotonic()

    def at(self, offset: float, call: Callable[[], None]) -> None:
        heapq.heappush(self._timers, (self._zero + offset, next(self._seq), call))

    def watch(self, thing: Any, call: Callable[[Any], None]) -> None:
        self._watched[thing] = call

    def unwatch(self, thing: Any) -> None:
        self._watched.pop(thing, None)

    def run(self, limit: float) -> None:
        end = time.monotonic() + limit
        while (self._timers or self._watched) and time.monotonic() < end:
            now = time.monotonic()
            while self._timers and self._timers[0][0] <= now:
                heapq.heappop(self._timers)[2]()
            if self._watched:
                for ready in wait(list(self._watched), timeout=self.FRAME):
                    self._watched[ready](ready)
            else:
                time.sleep(self.FRAME)
