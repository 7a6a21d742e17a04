from __future__ import annotations

import random
import statistics

import attrs

from .feed import publish


@attrs.frozen
class Series:
    store: str
    values: tuple[float, ...] = attrs.field(validator=attrs.validators.min_len(8))

    @classmethod
    def fake(cls, store: str, days: int = 60) -> Series:
        rng = random.Random(store)
        return cls(store, tuple(100 + 10 * (d % 7) + rng.gauss(0, 4) for d in range(days)))


@attrs.frozen
class Forecast:
    store: str
    alpha: float
    error: float
    next: float


def smooth(series: Series, alpha: float) -> tuple[float, float]:
    level = series.values[0]
    errors = []
    for value in series.values[1:]:
        errors.append(abs(value - level))
        level += alpha * (value - level)
    return level, statistics.fmean(errors)


def fit(series: Series, alphas: tuple[float, ...]) -> Forecast:
    best: Forecast | None = None
    for alpha in alphas:
        level, error = smooth(series, alpha)
        if best is None or error < best.error:
            best = Forecast(series.store, alpha, error, level)
    publish(f"fit.{series.store}", error=best.error, next=best.next)
    return best
