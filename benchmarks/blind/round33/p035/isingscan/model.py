import math
import random
from typing import NamedTuple

from . import progress


class Point(NamedTuple):
    beta: float
    size: int
    sweeps: int
    seed: int


class Measurement(NamedTuple):
    beta: float
    magnetisation: float
    energy: float


def _neighbours(spins, n, i, j):
    return spins[(i + 1) % n][j] + spins[i - 1][j] + spins[i][(j + 1) % n] + spins[i][j - 1]


def simulate(point: Point) -> Measurement:
    rng = random.Random(point.seed)
    n = point.size
    spins = [[rng.choice((-1, 1)) for _ in range(n)] for _ in range(n)]
    for _ in range(point.sweeps):
        for i in range(n):
            for j in range(n):
                cost = 2 * spins[i][j] * _neighbours(spins, n, i, j)
                if cost <= 0 or rng.random() < math.exp(-point.beta * cost):
                    spins[i][j] *= -1
    total = sum(map(sum, spins))
    energy = -sum(spins[i][j] * _neighbours(spins, n, i, j) for i in range(n) for j in range(n)) / 2
    result = Measurement(point.beta, abs(total) / n**2, energy / n**2)
    progress.note("point", beta=point.beta, m=result.magnetisation)
    return result
