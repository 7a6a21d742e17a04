"""Zero-intelligence traders."""
from __future__ import annotations

import random
from abc import ABC, abstractmethod
from dataclasses import dataclass


@dataclass
class Trader(ABC):
    ident: int
    limit: float

    @abstractmethod
    def quote(self, rng: random.Random) -> float: ...


class Buyer(Trader):
    def quote(self, rng: random.Random) -> float:
        return rng.uniform(0, self.limit)


class Seller(Trader):
    def quote(self, rng: random.Random) -> float:
        return rng.uniform(self.limit, 200)


def population(rng: random.Random, size: int) -> tuple[list[Trader], list[Trader]]:
    return (
        [Buyer(i, rng.uniform(60, 160)) for i in range(size)],
        [Seller(i, rng.uniform(40, 140)) for i in range(size)],
    )
