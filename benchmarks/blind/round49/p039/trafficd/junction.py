from __future__ import annotations

import random
import weakref
from enum import Enum

from .links import CentreLink


class Phase(Enum):
    RED = "red"
    RED_AMBER = "red+amber"
    GREEN = "green"
    AMBER = "amber"

    def next(self) -> "Phase":
        order = list(Phase)
        return order[(order.index(self) + 1) % len(order)]


class Detector:
    """Counts vehicles; knows its junction only weakly."""

    def __init__(self, junction: "Junction", arm: str) -> None:
        self._junction = weakref.ref(junction)
        self.arm = arm

    def pulse(self, vehicles: int) -> None:
        junction = self._junction()
        if junction is not None:
            junction.queue[self.arm] = junction.queue.get(self.arm, 0) + vehicles


class Junction:
    def __init__(self, name: str, arms: str = "NS") -> None:
        self.name = name
        self.phase = Phase.RED
        self.queue: dict[str, int] = {}
        self.detectors = [Detector(self, arm) for arm in arms]
        self.link = CentreLink(name)

    def announce(self, text: str) -> None:
        self.link.say("status", text)

    def cycle(self, rng: random.Random, rounds: int) -> int:
        """Runs whole signal rounds, gives the vehicles that had to wait."""
        waited = 0
        for _ in range(rounds * len(Phase)):
            for detector in self.detectors:
                detector.pulse(rng.randint(0, 3))
            self.phase = self.phase.next()
            if self.phase is Phase.GREEN:
                waited += sum(self.queue.values())
                self.queue.clear()
        return waited
