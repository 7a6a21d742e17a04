from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Iterator, Sequence


@dataclass(frozen=True)
class Policy:
    number: int
    age: int
    sum_assured: float
    premium: float
    term: int


def in_force(count: int, seed: int = 20231231) -> list[Policy]:
    rng = random.Random(seed)
    return [
        Policy(
            number=700000 + n,
            age=rng.randint(20, 64),
            sum_assured=float(rng.randrange(10_000, 500_000, 1_000)),
            premium=round(rng.uniform(120, 3_000), 2),
            term=rng.randint(5, 30),
        )
        for n in range(count)
    ]


def blocks(policies: Sequence[Policy], size: int) -> Iterator[tuple[int, Sequence[Policy]]]:
    for start in range(0, len(policies), size):
        yield start // size, policies[start : start + size]
