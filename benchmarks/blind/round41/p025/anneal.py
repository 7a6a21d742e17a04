from __future__ import annotations

import math
import random
from typing import Any

from bus import EventBus
from checkpoint import Checkpointer
from knapsack import Knapsack


class Annealer:
    """Simulated annealing over item selections; picklable for checkpoints."""

    def __init__(self, problem: Knapsack, bus: EventBus, seed: int) -> None:
        self.problem = problem
        self.bus = bus
        self.rng = random.Random(seed)
        self.temperature = 40.0
        self.current = [False] * len(problem.weights)
        self.cost = problem.cost(self.current)
        self.best, self.best_cost = list(self.current), self.cost
        self.round = 0

    def __getstate__(self) -> dict[str, Any]:
        state = dict(self.__dict__)
        del state["bus"]
        return state

    def sweep(self, moves: int) -> None:
        for _ in range(moves):
            index = self.rng.randrange(len(self.current))
            self.current[index] = not self.current[index]
            cost = self.problem.cost(self.current)
            delta = cost - self.cost
            if delta <= 0 or self.rng.random() < math.exp(-delta / self.temperature):
                self.cost = cost
                if cost < self.best_cost:
                    self.best, self.best_cost = list(self.current), cost
            else:
                self.current[index] = not self.current[index]

    def run(self, rounds: int, checkpointer: Checkpointer) -> None:
        while self.round < rounds:
            with self.bus.span("sweep"):
                self.sweep(1500)
            self.temperature *= 0.6
            self.round += 1
            self.bus.emit("round", number=self.round, best=-self.best_cost)
            checkpointer.poll()
            checkpointer.save(self, self.round)
        checkpointer.wait()
