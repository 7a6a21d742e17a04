"""A simulated stage with a photodiode behind it."""
import math
import time

from . import telemetry


class Stage:
    limits = (-10.0, 10.0)

    def __init__(self, name):
        self.name = name
        self.position = 0.0

    def move(self, target):
        low, high = self.limits
        if not low <= target <= high:
            raise ValueError(f"{self.name}: {target} outside of {low}..{high}")
        self.position = target
        telemetry.publish("stage.moved", stage=self.name, position=target)

    def read(self):
        return math.exp(-(self.position - 1.5) ** 2)


def scan(name, start, stop, points):
    """Step through a range and return the position of the brightest point.

    The real driver is a blocking vendor library, so scans run in a worker.
    """
    stage = Stage(name)
    best = (-1.0, start)
    for index in range(points):
        stage.move(start + (stop - start) * index / (points - 1))
        time.sleep(0.002)
        best = max(best, (stage.read(), stage.position))
    return {"stage": name, "position": best[1], "signal": best[0]}
