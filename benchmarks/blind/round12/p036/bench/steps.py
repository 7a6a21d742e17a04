"""Test steps register themselves in order of execution."""
import random
from collections.abc import Callable
from typing import TypeAlias

Step: TypeAlias = Callable[[random.Random], float]
STEPS: dict[str, Step] = {}


def step(fn: Step) -> Step:
    STEPS[fn.__name__] = fn
    return fn


@step
def vout(rng):
    return rng.gauss(5.0, 0.03)


@step
def ripple_mv(rng):
    return abs(rng.gauss(22, 8))


@step
def efficiency(rng):
    return min(0.99, rng.gauss(0.91, 0.02))
