from __future__ import annotations

import logging
import multiprocessing
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field

from .encoder import encode
from .model import EncodeJob, EncodeResult
from .progress import progress_sink

log = logging.getLogger(__name__)


@dataclass(slots=True)
class FarmReport:
    results: list[EncodeResult] = field(default_factory=list)
    failed: list[EncodeJob] = field(default_factory=list)

    @property
    def total_mb(self) -> float:
        return sum(r.size for r in self.results) / 1e6


class Farm:
    def __init__(self, workers: int) -> None:
        self._workers = workers

    def run(self, jobs: Iterable[EncodeJob]) -> FarmReport:
        queue = list(jobs)
        report = FarmReport()
        for asset in sorted({job.asset for job in queue}):
            progress_sink().update(asset, "*", 0.0)
        mp = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(self._workers, mp_context=mp) as pool:
            futures = {pool.submit(encode, job): job for job in queue}
            for future in as_completed(futures, timeout=6):
                try:
                    report.results.append(future.result())
                except Exception:
                    log.exception("encode failed: %s", futures[future])
                    report.failed.append(futures[future])
        return report
