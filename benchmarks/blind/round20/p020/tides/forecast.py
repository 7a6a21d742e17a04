"""Harmonic forecast, ever and again."""
import itertools
import math
import signal
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Constituent:
    name: str
    amplitude: float
    period: float

    def height(self, hours: float) -> float:
        return self.amplitude * math.cos(2 * math.pi * hours / self.period)


CONSTITUENTS = (
    Constituent("M2", 1.31, 12.42),
    Constituent("S2", 0.44, 12.0),
    Constituent("O1", 0.09, 25.82),
)


def height(hours: float) -> float:
    return sum(part.height(hours) for part in CONSTITUENTS)


def keep_forecasting(begun, results) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for hours in itertools.count():
        results.put((hours, round(height(hours), 2)))
        begun.set()
        time.sleep(0.2)
