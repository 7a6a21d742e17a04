"""The cases of the bench; simulated devices."""
from __future__ import annotations

import random
import statistics
from typing import Callable

CASES: dict[str, Callable[[random.Random], bool]] = {}


def case(fn):
    CASES[fn.__name__] = fn
    return fn


@case
def supply_ripple(rng) -> bool:
    volts = [12 + rng.uniform(-0.05, 0.05) for _ in range(400)]
    return max(volts) - min(volts) < 0.2


@case
def can_timing(rng) -> bool:
    gaps = [rng.gauss(10, 0.1) for _ in range(300)]
    return abs(statistics.mean(gaps) - 10) < 0.1


@case
def relay_bounce(rng) -> bool:
    return sum(rng.random() < 0.02 for _ in range(200)) < 15


@case
def wake_current(rng) -> bool:
    return statistics.median(rng.gauss(0.8, 0.05) for _ in range(50)) < 1.0
