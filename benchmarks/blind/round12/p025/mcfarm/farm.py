import math
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import NamedTuple

from mcfarm import physics, progress


class Estimate(NamedTuple):
    mean: float
    err: float


def lower_priority() -> None:
    os.nice(5)


def run_batch(url: str, seed: int, histories: int, thickness: float) -> float:
    result = physics.batch(seed, histories, thickness)
    progress.report(url, f"batch {seed}: {result:.4f}")
    return result


class Farm:
    def __init__(self, url: str, workers: int) -> None:
        self.url = url
        self.pool = ProcessPoolExecutor(
            workers,
            mp_context=multiprocessing.get_context("fork"),
            initializer=lower_priority,
        )

    def __enter__(self) -> "Farm":
        progress.report(self.url, "farm open")
        return self

    def __exit__(self, *exc) -> None:
        self.pool.shutdown(cancel_futures=True)
        progress.report(self.url, "farm closed")

    def estimate(self, batches: int, histories: int, thickness: float) -> Estimate:
        futures = [
            self.pool.submit(run_batch, self.url, 100 + i, histories, thickness)
            for i in range(batches)
        ]
        values = [f.result(timeout=5) for f in as_completed(futures, timeout=6)]
        mean = sum(values) / len(values)
        var = sum((v - mean) ** 2 for v in values) / max(1, len(values) - 1)
        return Estimate(mean, math.sqrt(var / len(values)))
