from __future__ import annotations

import abc
import math
from multiprocessing.context import SpawnProcess
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event

from .telemetry import TELEMETRY


class Model(SpawnProcess, abc.ABC):
    """A fixed step model. Subclasses integrate, the base class keeps time and reports."""

    STEP = 0.1

    def __init__(self, name: str, steps: int, stop: Event, results: Queue) -> None:
        super().__init__(name=name, daemon=True)
        self.steps = steps
        self.stop = stop
        self.results = results

    @abc.abstractmethod
    def integrate(self, time: float) -> tuple[float, float, float]: ...

    def run(self) -> None:
        values = (0.0, 0.0, 0.0)
        for step in range(self.steps):
            if self.stop.is_set():
                break
            values = self.integrate(step * self.STEP)
            TELEMETRY.publish(self.name, step, step * self.STEP, values)
        self.results.put((self.name, values))


class Hull(Model):
    """Heave, pitch and roll in a regular sea."""

    def integrate(self, time: float) -> tuple[float, float, float]:
        phase = 2 * math.pi * time / 8.0
        return 0.8 * math.sin(phase), 0.03 * math.cos(phase), 0.10 * math.sin(phase / 1.6)


class Engine(Model):
    """Shaft speed, torque and fuel rate after a step of the telegraph."""

    def integrate(self, time: float) -> tuple[float, float, float]:
        shaft = 92.0 * (1 - math.exp(-time / 4.0))
        torque = 0.012 * shaft * shaft
        return shaft, torque, 0.0004 * shaft * torque
