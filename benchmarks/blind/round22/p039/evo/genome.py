"""Genomes are lists of floats; the sphere function is to be minimised."""
import random

Genome = list[float]


def fresh(rng: random.Random, size: int = 4) -> Genome:
    return [rng.uniform(-5, 5) for _ in range(size)]


def mutate(genome: Genome, rng: random.Random) -> Genome:
    return [g + rng.gauss(0, 0.5) for g in genome]


def cost(genome: Genome) -> float:
    return sum(g * g for g in genome)
