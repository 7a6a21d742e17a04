from __future__ import annotations

import random

from .events import Bus, Epoch, Extinct, Migrant

LENGTH = 24


def fitness(genome: str) -> int:
    return genome.count("1")


def mutate(rng: random.Random, genome: str) -> str:
    return "".join(rng.choice("01") if rng.random() < 0.06 else g for g in genome)


def evolve(island: int, bus: Bus, epochs: int = 3, size: int = 10) -> str:
    rng = random.Random(island)
    pop = ["".join(rng.choices("01", k=LENGTH)) for _ in range(size)]
    for number in range(epochs):
        for _ in range(5):
            pop.sort(key=fitness, reverse=True)
            elite = pop[: size // 2]
            pop = elite + [mutate(rng, g) for g in elite]
        bus.emit(Epoch(island, number, fitness(pop[0])))
    bus.emit(Migrant(island, pop[0]))
    bus.emit(Extinct(island))
    return pop[0]
