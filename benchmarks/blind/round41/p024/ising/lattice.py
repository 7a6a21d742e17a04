from __future__ import annotations

import math
import random


class Lattice:
    """Square Ising lattice with periodic borders."""

    def __init__(self, size: int, temperature: float, seed: int) -> None:
        self.size = size
        self.temperature = temperature
        self.rng = random.Random(seed)
        self.spins = [[self.rng.choice((-1, 1)) for _ in range(size)] for _ in range(size)]

    def sweep(self) -> None:
        n, s = self.size, self.spins
        for _ in range(n * n):
            i, j = self.rng.randrange(n), self.rng.randrange(n)
            around = s[i - 1][j] + s[(i + 1) % n][j] + s[i][j - 1] + s[i][(j + 1) % n]
            cost = 2 * s[i][j] * around
            if cost <= 0 or self.rng.random() < math.exp(-cost / self.temperature):
                s[i][j] = -s[i][j]

    @property
    def magnetisation(self) -> float:
        return abs(sum(map(sum, self.spins))) / self.size ** 2
