"""Logistic regression by stochastic gradient descent, on toy data."""
from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Hyper:
    rate: float
    decay: float

    def at(self, epoch: int) -> float:
        return self.rate / (1 + self.decay * epoch)


def data(n: int = 60) -> list[tuple[tuple[float, float], int]]:
    rng = random.Random(4)
    points = [(rng.gauss(0, 1), rng.gauss(0, 1)) for _ in range(n)]
    return [((x, y), int(x + y > 0.2)) for x, y in points]


def train(h: Hyper, epochs: int) -> Iterator[float]:
    """Yields the loss after each epoch."""
    sample = data()
    a = b = c = 0.0
    for epoch in range(epochs):
        rate, loss = h.at(epoch), 0.0
        for (x, y), label in sample:
            p = 1 / (1 + math.exp(-(a * x + b * y + c)))
            loss -= math.log(p if label else 1 - p)
            error = p - label
            a, b, c = a - rate * error * x, b - rate * error * y, c - rate * error
        yield loss / len(sample)
