from __future__ import annotations

import random
from dataclasses import dataclass

from .instruments import timed
from .players import Player

PAYOFF = {("C", "C"): (3, 3), ("C", "D"): (0, 5), ("D", "C"): (5, 0), ("D", "D"): (1, 1)}


@dataclass(frozen=True)
class Match:
    left: str
    right: str
    turns: int
    seed: int
    noise: float = 0.02

    @timed("match")
    def play(self) -> tuple[int, int]:
        rng = random.Random(self.seed)
        a, b = (Player.registry[name](rng) for name in (self.left, self.right))
        score = [0, 0]
        for _ in range(self.turns):
            x, y = self._noisy(a.choose(), rng), self._noisy(b.choose(), rng)
            a.remember(x, y)
            b.remember(y, x)
            for side, points in enumerate(PAYOFF[x, y]):
                score[side] += points
        return score[0], score[1]

    def _noisy(self, move: str, rng: random.Random) -> str:
        if rng.random() < self.noise:
            return "D" if move == "C" else "C"
        return move
