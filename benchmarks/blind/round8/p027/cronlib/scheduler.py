from __future__ import annotations

import heapq
import itertools
import time
from typing import Any

from .job import Job


class Scheduler:
    def __init__(self) -> None:
        self._queue: list[tuple[float, int, float, Job]] = []
        self._order = itertools.count()

    def every(self, seconds: float, name: str, func, **options: Any) -> Job:
        job = Job(name, func, **options)
        self._push(time.monotonic(), seconds, job)
        return job

    def _push(self, when: float, seconds: float, job: Job) -> None:
        heapq.heappush(self._queue, (when, next(self._order), seconds, job))

    def run(self, limit: int) -> None:
        for _ in range(limit):
            when, _, seconds, job = heapq.heappop(self._queue)
            time.sleep(max(0.0, when - time.monotonic()))
            job.run()
            self._push(when + seconds, seconds, job)
