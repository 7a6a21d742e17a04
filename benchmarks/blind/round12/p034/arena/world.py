from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Iterator, NamedTuple


class Hit(NamedTuple):
    shooter: str
    victim: str
    step: int


@dataclass(slots=True)
class Bot:
    name: str
    x: float
    y: float

    def wander(self, rng: random.Random) -> None:
        self.x = min(10.0, max(0.0, self.x + rng.uniform(-1, 1)))
        self.y = min(10.0, max(0.0, self.y + rng.uniform(-1, 1)))


def play(names: list[str], seed: int, steps: int = 60) -> Iterator[Hit]:
    rng = random.Random(seed)
    bots = [Bot(n, rng.uniform(0, 10), rng.uniform(0, 10)) for n in names]
    for step in range(steps):
        for bot in bots:
            bot.wander(rng)
        for a in bots:
            for b in bots:
                if a is not b and abs(a.x - b.x) + abs(a.y - b.y) < 0.4:
                    yield Hit(a.name, b.name, step)
