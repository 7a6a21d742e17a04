"""Travelling salesman tours and the genetic operators on them."""
from __future__ import annotations

import math
import random
from typing import Sequence

City = tuple[float, float]
Tour = list[int]


def cities(count: int, seed: int) -> list[City]:
    rng = random.Random(seed)
    return [(rng.random(), rng.random()) for _ in range(count)]


def length(tour: Sequence[int], where: Sequence[City]) -> float:
    return sum(math.dist(where[a], where[b]) for a, b in zip(tour, [*tour[1:], tour[0]]))


def order_crossover(a: Tour, b: Tour, rng: random.Random) -> Tour:
    i, j = sorted(rng.sample(range(len(a)), 2))
    middle = a[i:j]
    kept = set(middle)
    rest = [c for c in b if c not in kept]
    return rest[:i] + middle + rest[i:]


def two_opt(tour: Tour, rng: random.Random) -> Tour:
    i, j = sorted(rng.sample(range(len(tour)), 2))
    return tour[:i] + tour[i:j][::-1] + tour[j:]
