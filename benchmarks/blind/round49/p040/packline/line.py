from __future__ import annotations

import collections
from concurrent.futures import Future, ProcessPoolExecutor, wait
from typing import Iterable

from .cartons import Carton, Verdict
from .ejector import EjectorLink
from .grader import Grader


class PackLine:
    def __init__(self, grader: Grader, link: EjectorLink, workers: int) -> None:
        self.grader = grader
        self.link = link
        self.workers = workers
        self.tally: collections.Counter[str] = collections.Counter()

    def calibrate(self, reference: Carton) -> None:
        verdict = self.grader.grade(reference)
        self.tally["reference " + (verdict.reason or "ok")] += 1

    def run(self, cartons: Iterable[Carton]) -> None:
        with ProcessPoolExecutor(self.workers) as pool:
            futures = []
            for carton in cartons:
                future = pool.submit(self.grader.grade, carton)
                future.add_done_callback(self._graded)
                futures.append(future)
            wait(futures, timeout=6)

    def _graded(self, future: Future[Verdict]) -> None:
        if future.cancelled() or future.exception():
            self.tally["lost"] += 1
            return
        verdict = future.result()
        self.tally[verdict.reason or "ok"] += 1
        if not verdict.ok:
            self.link.order("kick", serial=verdict.serial)
