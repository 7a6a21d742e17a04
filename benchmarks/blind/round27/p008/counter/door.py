from __future__ import annotations

import random
import time

from . import bus


class Door:
    """A light barrier pair; the order of the two interruptions gives the direction."""

    def __init__(self, name: str, samples: int = 40) -> None:
        self.name = name
        self.samples = samples
        self.inside = 0

    def pulses(self):
        dice = random.Random(self.name)
        for _ in range(self.samples):
            time.sleep(0.002)
            first, second = dice.choice([("a", "b"), ("a", "b"), ("b", "a")])
            yield first + second

    def watch(self) -> None:
        bus.publish("door", name=self.name, state="open")
        for pulse in self.pulses():
            step = 1 if pulse == "ab" else -1
            self.inside += step
            bus.publish("step", name=self.name, step=step)
        bus.publish("door", name=self.name, state="shut")
