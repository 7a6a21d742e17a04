"""Test steps. Each returns a StepResult and may fire the stimulus as often as it likes."""

import dataclasses
import random
from typing import Callable

from .stimulus import trigger_line


@dataclasses.dataclass(frozen=True)
class StepResult:
    step: str
    passed: bool
    value: float
    unit: str


def _noise(seed: str) -> random.Random:
    return random.Random(f"fixture-{seed}")


def sensitivity(endpoint: str) -> StepResult:
    rng = _noise("sensitivity")
    level = -118.0
    while level > -130.0:
        trigger_line(endpoint).fire("sensitivity", level)
        if rng.gauss(level + 126.0, 0.3) < 0.0:
            break
        level -= 1.0
    return StepResult("sensitivity", level <= -124.0, level, "dBm")


def carrier_lock(endpoint: str) -> StepResult:
    rng = _noise("lock")
    trigger_line(endpoint).fire("carrier_lock", -100.0)
    elapsed = sum(abs(rng.gauss(0.04, 0.01)) for _ in range(5))
    return StepResult("carrier_lock", elapsed < 0.5, round(elapsed, 4), "s")


def ranging(endpoint: str) -> StepResult:
    rng = _noise("ranging")
    trigger_line(endpoint).fire("ranging", -95.0)
    spread = max(rng.gauss(0, 1.2) for _ in range(20))
    return StepResult("ranging", spread < 5.0, round(spread, 3), "ns")


STEPS: dict[str, Callable[[str], StepResult]] = {
    f.__name__: f for f in (sensitivity, carrier_lock, ranging)
}
