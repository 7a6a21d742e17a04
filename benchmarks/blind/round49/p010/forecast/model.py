from __future__ import annotations

import math
from dataclasses import dataclass

from joblib import Parallel, delayed

from .channel import progress


@dataclass
class Series:
    name: str
    values: list[float]


@dataclass
class Fit:
    name: str
    alpha: float
    error: float
    forecast: list[float]


def demo_series(count: int, length: int = 80) -> list[Series]:
    return [Series(f"shop-{n}", [20 + n + 5 * math.sin(i / (3 + n)) for i in range(length)]) for n in range(count)]


def smooth(values: list[float], alpha: float) -> tuple[float, float]:
    level, error = values[0], 0.0
    for value in values[1:]:
        error += (value - level) ** 2
        level += alpha * (value - level)
    return level, math.sqrt(error / (len(values) - 1))


def fit(series: Series, horizon: int) -> Fit:
    candidates = [n / 20 for n in range(1, 20)]
    alpha = min(candidates, key=lambda a: smooth(series.values, a)[1])
    level, error = smooth(series.values, alpha)
    progress("fitted", name=series.name, alpha=alpha)
    return Fit(series.name, alpha, error, [level] * horizon)


def fit_all(series: list[Series], horizon: int, jobs: int) -> list[Fit]:
    progress("begin", series=len(series))
    fits = Parallel(n_jobs=jobs, timeout=8)(delayed(fit)(one, horizon) for one in series)
    progress("end", mean_error=sum(f.error for f in fits) / len(fits))
    return fits
