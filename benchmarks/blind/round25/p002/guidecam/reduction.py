from __future__ import annotations

import random
import statistics
from dataclasses import dataclass

from . import bus


@dataclass(frozen=True, slots=True)
class Frame:
    number: int
    exposure: float
    seed: int

    def pixels(self) -> list[float]:
        rng = random.Random(self.seed)
        return [rng.gauss(100.0 * self.exposure, 5.0) for _ in range(256)]


@dataclass(frozen=True, slots=True)
class BiasLevel:
    frame: int
    mean: float
    sigma: float


def measure(frame: Frame) -> BiasLevel:
    pixels = frame.pixels()
    level = BiasLevel(frame.number, statistics.fmean(pixels), statistics.pstdev(pixels))
    bus.current().announce("measured", frame=frame.number, mean=round(level.mean, 2))
    return level
