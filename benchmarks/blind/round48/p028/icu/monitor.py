from __future__ import annotations

import time
from dataclasses import dataclass

from .events import Event, EventBus, Level


@dataclass
class Limits:
    low: float
    high: float

    def violated(self, value: float) -> bool:
        return not self.low <= value <= self.high


@dataclass
class BedMonitor:
    bed: str
    pulse: float
    drift: float
    spo2: float
    bus: EventBus
    limits: dict[str, Limits]

    def step(self) -> None:
        self.pulse += self.drift
        self._report("pulse", self.pulse)
        self._report("spo2", self.spo2)

    def _report(self, quantity: str, value: float) -> None:
        level = Level.ALARM if self.limits[quantity].violated(value) else Level.INFO
        self.bus.emit(Event(self.bed, level, quantity, value))

    def run(self, steps: int, pause: float = 0.03) -> None:
        for _ in range(steps):
            self.step()
            time.sleep(pause)
