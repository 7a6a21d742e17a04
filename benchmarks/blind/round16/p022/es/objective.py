"""Test functions of the usual benchmark suite."""
from __future__ import annotations

import math
from collections.abc import Callable, Sequence

Vector = Sequence[float]


def sphere(x: Vector) -> float:
    return sum(v * v for v in x)


def rastrigin(x: Vector) -> float:
    return 10 * len(x) + sum(v * v - 10 * math.cos(2 * math.pi * v) for v in x)


SUITE: dict[str, Callable[[Vector], float]] = {f.__name__: f for f in (sphere, rastrigin)}
