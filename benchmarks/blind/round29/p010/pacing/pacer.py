from __future__ import annotations

import random
import time
from dataclasses import dataclass

from .reporting import Reporter


@dataclass(frozen=True)
class CampaignPlan:
    name: str
    budget: float
    win_rate: float
    strategy: str = "even"


class Pacer:
    """Keeps one campaign on its spending curve."""

    def __init__(self, plan: CampaignPlan, reporter: Reporter, ticks: int, tick_seconds: float) -> None:
        self.plan = plan
        self.reporter = reporter
        self.ticks = ticks
        self.tick_seconds = tick_seconds
        self.spent = 0.0
        self.factor = 1.0

    def target(self, tick: int) -> float:
        if self.plan.strategy == "asap":
            return self.plan.budget
        return self.plan.budget * tick / self.ticks

    def step(self, tick: int, rng: random.Random) -> None:
        room = max(self.target(tick) - self.spent, 0.0)
        wins = sum(rng.random() < self.plan.win_rate * self.factor for _ in range(20))
        self.spent += min(room, wins * self.plan.budget / 80)
        lag = self.target(tick) - self.spent
        self.factor = min(2.0, max(0.1, self.factor + (0.1 if lag > 1 else -0.1)))
        self.reporter.report(self.plan.name, self.spent, self.factor)

    def run(self) -> None:
        rng = random.Random(self.plan.name)
        for tick in range(1, self.ticks + 1):
            self.step(tick, rng)
            time.sleep(self.tick_seconds)
