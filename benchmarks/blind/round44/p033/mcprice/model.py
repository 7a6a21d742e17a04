from __future__ import annotations

import math
import random
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Option:
    spot: float
    strike: float
    rate: float = 0.02
    vol: float = 0.25
    years: float = 1.0

    def at(self, spot: float) -> "Option":
        return replace(self, spot=spot)


def simulate(option: Option, paths: int, seed: int) -> float:
    rng = random.Random(seed)
    drift = (option.rate - option.vol**2 / 2) * option.years
    width = option.vol * math.sqrt(option.years)
    total = 0.0
    for _ in range(paths):
        final = option.spot * math.exp(drift + width * rng.gauss(0, 1))
        total += max(0.0, final - option.strike)
    return math.exp(-option.rate * option.years) * total / paths
