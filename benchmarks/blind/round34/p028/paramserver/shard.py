from __future__ import annotations

import random
from dataclasses import dataclass

from .bus import hang_up, push_gradient


@dataclass(frozen=True)
class ShardSpec:
    rank: int
    dim: int
    steps: int
    endpoint: str


def train(spec: ShardSpec) -> None:
    rng = random.Random(spec.rank)
    w = [rng.uniform(-1, 1) for _ in range(spec.dim)]
    for step in range(spec.steps):
        grad = [2 * x for x in w]
        w = [x - 0.1 * g for x, g in zip(w, grad)]
        push_gradient(spec.endpoint, spec.rank, step, grad)
    hang_up(spec.endpoint)
