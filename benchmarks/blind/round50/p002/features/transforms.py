from __future__ import annotations

import statistics
from typing import Callable, Sequence

Transform = Callable[[Sequence[float]], float]
FEATURES: dict[str, Transform] = {}


def feature(name: str) -> Callable[[Transform], Transform]:
    def register(func: Transform) -> Transform:
        FEATURES[name] = func
        return func

    return register


@feature("basket_mean")
def basket_mean(values: Sequence[float]) -> float:
    return statistics.fmean(values)


@feature("basket_spread")
def basket_spread(values: Sequence[float]) -> float:
    return statistics.pstdev(values)


@feature("recency")
def recency(values: Sequence[float]) -> float:
    weights = [0.5 ** age for age in range(len(values))]
    return sum(w * v for w, v in zip(weights, reversed(values))) / sum(weights)
