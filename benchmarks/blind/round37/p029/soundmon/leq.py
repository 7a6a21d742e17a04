"""Equivalent continuous sound level."""
import math
import random
from typing import Iterator


def leq(levels: list[float]) -> float:
    return 10 * math.log10(sum(10 ** (v / 10) for v in levels) / len(levels))


def simulate(seed: int, floor_db: float, blocks: int) -> Iterator[float]:
    rng = random.Random(seed)
    event = 0.0
    for _ in range(blocks):
        event = max(0.0, event * 0.7 + (rng.random() < 0.12) * rng.uniform(15, 40))
        yield floor_db + event + rng.gauss(0, 1.5)
