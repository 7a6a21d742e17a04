"""A stand-in for the vendor SDK: reads out frames with bias, dark current and a spot."""
from __future__ import annotations

import random
import time
from array import array
from dataclasses import dataclass, field
from typing import Iterator


@dataclass(frozen=True)
class Geometry:
    width: int = 32
    height: int = 24
    binning: int = 1

    @property
    def pixels(self) -> int:
        return (self.width // self.binning) * (self.height // self.binning)


@dataclass
class Frame:
    index: int
    exposure: float
    data: array
    stamp: float = field(default_factory=time.time)

    def mean(self) -> float:
        return sum(self.data) / len(self.data)


class SimulatedCCD:
    BIAS = 310

    def __init__(self, geometry: Geometry, seed: int = 7) -> None:
        self.geometry = geometry
        self._rng = random.Random(seed)

    def readout(self, index: int, exposure: float) -> Frame:
        g = self.geometry
        base = self.BIAS + int(exposure * 400)
        pixels = array("H", (base + self._rng.randrange(12) for _ in range(g.pixels)))
        pixels[g.pixels // 2] = 60000
        return Frame(index, exposure, pixels)

    def frames(self, count: int, exposure: float) -> Iterator[Frame]:
        for index in range(count):
            time.sleep(exposure)
            yield self.readout(index, exposure)
