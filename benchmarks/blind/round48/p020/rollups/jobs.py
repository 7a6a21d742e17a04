from __future__ import annotations

import random
import statistics

import attrs

from .metrics import metrics


@attrs.frozen
class Rollup:
    window: int
    samples: int
    median: float
    p95: float


def read_window(window: int, samples: int = 3000) -> list[float]:
    rng = random.Random(window)
    return [rng.lognormvariate(3.0, 0.4) for _ in range(samples)]


def roll_up(window: int) -> Rollup:
    values = read_window(window)
    cuts = statistics.quantiles(values, n=20)
    rollup = Rollup(window, len(values), statistics.median(values), cuts[-1])
    metrics.gauge("latency.median", rollup.median)
    metrics.gauge("latency.p95", rollup.p95)
    return rollup


def heartbeat() -> None:
    metrics.gauge("scheduler.alive", 1)
