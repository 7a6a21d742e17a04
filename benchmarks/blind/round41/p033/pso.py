from __future__ import annotations

import argparse
import logging
import random
from dataclasses import dataclass, field

from evaluation import ParallelEvaluator
from functions import FUNCTIONS


@dataclass
class Particle:
    position: list[float]
    velocity: list[float]
    best: list[float] = field(default_factory=list)
    best_value: float = float("inf")


@dataclass
class Swarm:
    bound: float
    dimensions: int
    count: int
    rng: random.Random
    inertia: float = 0.72
    pull: float = 1.49
    best: list[float] = field(default_factory=list)
    best_value: float = float("inf")

    def __post_init__(self) -> None:
        def vector(scale: float) -> list[float]:
            return [self.rng.uniform(-scale, scale) for _ in range(self.dimensions)]

        self.particles = [Particle(vector(self.bound), vector(self.bound / 5))
                          for _ in range(self.count)]

    def absorb(self, values: list[float]) -> None:
        for particle, value in zip(self.particles, values):
            if value < particle.best_value:
                particle.best, particle.best_value = list(particle.position), value
            if value < self.best_value:
                self.best, self.best_value = list(particle.position), value

    def move(self) -> None:
        for p in self.particles:
            for d in range(self.dimensions):
                own = self.pull * self.rng.random() * (p.best[d] - p.position[d])
                social = self.pull * self.rng.random() * (self.best[d] - p.position[d])
                p.velocity[d] = self.inertia * p.velocity[d] + own + social
                p.position[d] = max(-self.bound, min(self.bound, p.position[d] + p.velocity[d]))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--particles", type=int, default=30)
    parser.add_argument("--iterations", type=int, default=20)
    parser.add_argument("--dimensions", type=int, default=4)
    parser.add_argument("--function", choices=FUNCTIONS, default="rosenbrock")
    parser.add_argument("--seed", type=int, default=3)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    objective, bound = FUNCTIONS[args.function]
    swarm = Swarm(bound, args.dimensions, args.particles, random.Random(args.seed))
    with ParallelEvaluator(objective, workers=2) as evaluate:
        for iteration in range(args.iterations):
            swarm.absorb(evaluate([p.position for p in swarm.particles]))
            swarm.move()
            logging.info("iteration %d: %.4f", iteration, swarm.best_value)
        logging.info("%d chunks missed", evaluate.missed)


if __name__ == "__main__":
    main()
