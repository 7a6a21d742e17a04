from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Knapsack:
    weights: tuple[int, ...]
    values: tuple[int, ...]
    capacity: int

    @classmethod
    def random(cls, items: int, seed: int) -> "Knapsack":
        rng = random.Random(seed)
        weights = tuple(rng.randint(5, 60) for _ in range(items))
        values = tuple(w + rng.randint(-4, 25) for w in weights)
        return cls(weights, values, sum(weights) // 3)

    def cost(self, chosen: list[bool]) -> float:
        weight = sum(w for w, c in zip(self.weights, chosen) if c)
        value = sum(v for v, c in zip(self.values, chosen) if c)
        return -value + 10.0 * max(0, weight - self.capacity)
