from __future__ import annotations

import math

from .node import Node


class Feeder(Node):
    def __init__(self, name: str, hub: str, peak_kw: float, steps: int = 4) -> None:
        super().__init__(name, hub)
        self.peak_kw = peak_kw
        self.steps = steps

    def register(self) -> None:
        """Ask the hub for a place in the simulation before the process exists."""
        self.tell("register", peak=self.peak_kw)

    def demand(self, step: int) -> float:
        return round(self.peak_kw * (0.6 + 0.4 * math.sin(step / 2)), 2)

    def simulate(self) -> None:
        factor = 1.0
        for step in range(self.steps):
            self.tell("demand", step=step, kw=self.demand(step) * factor)
            answer = self.hear(timeout=1.0)
            if answer is not None:
                factor = answer["factor"]


class SolarFeeder(Feeder):
    def demand(self, step: int) -> float:
        return -0.7 * super().demand(step)
