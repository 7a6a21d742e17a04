from __future__ import annotations

import random
from typing import NamedTuple

from .hub import Stage, hub


class Trial(NamedTuple):
    number: int
    slope: float
    noise: float


class Score(NamedTuple):
    number: int
    estimate: float
    loss: float


def plan(count: int) -> list[Trial]:
    rng = random.Random(11)
    trials = [Trial(n, rng.uniform(-2, 2), 0.1 * n) for n in range(count)]
    for trial in trials:
        hub.note(Stage.PLANNED, trial.number)
    return trials


def evaluate(trial: Trial, points: int) -> Score:
    rng = random.Random(trial.number)
    xs = [n / points for n in range(1, points + 1)]
    ys = [trial.slope * x + rng.gauss(0, trial.noise) for x in xs]
    estimate = sum(x * y for x, y in zip(xs, ys)) / sum(x * x for x in xs)
    hub.note(Stage.FITTED, trial.number, slope=estimate)
    loss = sum((y - estimate * x) ** 2 for x, y in zip(xs, ys)) / points
    return Score(trial.number, estimate, loss)
