"""An island breeds its own population, and sends its best out to sea."""
import multiprocessing
import random

import zmq

from . import genome as g
from .outlet import Outlet

fork = multiprocessing.get_context("fork")


class Island:
    out = Outlet(zmq.PUSH)

    def __init__(self, name: str, hub: str, seed: int):
        self.name = name
        self.hub = hub
        self.rng = random.Random(seed)
        self.population = [g.fresh(self.rng) for _ in range(6)]
        self.best = float("inf")

    def emigrate(self, genome: g.Genome, cost: float) -> None:
        self.out.send_json({"from": self.name, "cost": round(cost, 3), "genome": genome}, zmq.NOBLOCK)

    def live(self, generations: int) -> None:
        self.out.send_json({"from": self.name, "cost": None})
        for number in range(generations):
            scored = self.evaluate(self.population, number)
            parents = [genome for _, genome in sorted(scored)[:2]]
            self.best = min(self.best, min(scored)[0])
            self.population = parents + [g.mutate(self.rng.choice(parents), self.rng) for _ in range(4)]
        self.out.send_json({"from": self.name, "cost": self.best, "last": True})

    def evaluate(self, genomes, number):
        """Score in parallel: one process for each half of the population."""
        half = len(genomes) // 2
        results = fork.SimpleQueue()
        crew = [fork.Process(target=self._score, args=(part, results))
                for part in (genomes[:half], genomes[half:])]
        for member in crew:
            member.start()
        scored = [pair for _ in crew for pair in results.get()]
        for member in crew:
            member.join()
        return scored

    def _score(self, part, results):
        scored = [(g.cost(genome), genome) for genome in part]
        cost, genome = min(scored)
        if cost < self.best:
            self.emigrate(genome, cost)
        results.put(scored)


def settle(name: str, hub: str, seed: int, generations: int) -> None:
    Island(name, hub, seed).live(generations)
