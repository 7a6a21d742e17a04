from __future__ import annotations

import heapq
import random
from dataclasses import dataclass, field

from . import telemetry
from .tour import City, Tour, length, order_crossover, two_opt


@dataclass
class Island:
    number: int
    where: list[City]
    size: int = 40
    population: list[Tour] = field(default_factory=list)
    rng: random.Random = field(default_factory=random.Random)

    @classmethod
    def populated(cls, number: int, where: list[City], seed: int) -> "Island":
        island = cls(number, where, rng=random.Random(seed * 101 + number))
        base = list(range(len(where)))
        island.population = [island.rng.sample(base, len(base)) for _ in range(island.size)]
        return island

    def fitness(self, tour: Tour) -> float:
        return length(tour, self.where)

    def best(self, count: int = 1) -> list[Tour]:
        return heapq.nsmallest(count, self.population, key=self.fitness)

    def _select(self) -> Tour:
        return min(self.rng.sample(self.population, 4), key=self.fitness)

    def generation(self) -> None:
        offspring = self.best(2)
        while len(offspring) < self.size:
            child = order_crossover(self._select(), self._select(), self.rng)
            if self.rng.random() < 0.4:
                child = two_opt(child, self.rng)
            offspring.append(child)
        self.population = offspring

    def immigrate(self, tours: list[Tour]) -> None:
        ranked = sorted(self.population, key=self.fitness)
        self.population = ranked[: self.size - len(tours)] + tours


def advance(island: Island, generations: int) -> Island:
    """One epoch; the island travels to a worker and back."""
    for _ in range(generations):
        island.generation()
    champion = island.best()[0]
    telemetry.point(f"island.{island.number}", best=island.fitness(champion))
    return island
