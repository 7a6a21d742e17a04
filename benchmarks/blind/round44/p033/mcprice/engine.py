from __future__ import annotations

from statistics import fmean
from typing import Iterable

from joblib import Parallel, delayed

from . import progress
from .model import Option, simulate


def batch(option: Option, paths: int, seed: int, url: str | None) -> float:
    value = simulate(option, paths, seed)
    progress.tick(url, "batch", paths)
    return value


def price(option: Option, paths: int, url: str | None, batches: int = 8) -> float:
    progress.tick(url, "plan", batches)
    values = Parallel()(delayed(batch)(option, paths // batches, seed, url) for seed in range(batches))
    return fmean(values)


def grid(option: Option, spots: Iterable[float], paths: int, url: str | None) -> dict[float, float]:
    spots = list(spots)
    progress.tick(url, "plan", len(spots))
    with Parallel() as parallel:
        values = parallel(delayed(batch)(option.at(s), paths, 11, url) for s in spots)
    return dict(zip(spots, values))
