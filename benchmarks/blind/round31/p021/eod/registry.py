"""Steps register themselves with @step and are run in ascending order."""
from __future__ import annotations

import functools
from typing import Callable, NamedTuple

from . import console
from .model import RunCard, StepResult

StepFn = Callable[[RunCard, int], StepResult]


class Step(NamedTuple):
    order: int
    name: str
    fn: StepFn


STEPS: dict[str, Step] = {}


def step(order: int):
    def register(fn: StepFn) -> StepFn:
        name = fn.__name__

        @functools.wraps(fn)
        def timed(card: RunCard, branch: int) -> StepResult:
            result = fn(card, branch)
            if result.rejected:
                console.emit(name, branch, "rejects", str(len(result.rejected)))
            return result

        STEPS[name] = Step(order, name, timed)
        return timed

    return register


def ordered() -> list[Step]:
    return sorted(STEPS.values())


def execute(name: str, card: RunCard, branch: int) -> StepResult:
    return STEPS[name].fn(card, branch)
