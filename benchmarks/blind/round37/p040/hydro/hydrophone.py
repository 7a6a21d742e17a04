"""Simulated hydrophone and a Goertzel tone detector (fin whale band)."""
from __future__ import annotations

import math
import random
from dataclasses import dataclass
from typing import Iterator

RATE = 250
WINDOW = 125


@dataclass(frozen=True)
class Hydrophone:
    label: str
    depth_m: float
    seed: int

    def windows(self, count: int) -> Iterator[list[float]]:
        rng = random.Random(self.seed)
        for w in range(count):
            call = 1.0 if rng.random() < 0.3 else 0.0
            yield [
                call * math.sin(2 * math.pi * 20 * i / RATE) + rng.gauss(0, 0.3)
                for i in range(WINDOW)
            ]


def goertzel(samples: list[float], freq: float) -> float:
    k = 2 * math.cos(2 * math.pi * freq / RATE)
    s1 = s2 = 0.0
    for v in samples:
        s1, s2 = v + k * s1 - s2, s1
    return (s1 * s1 + s2 * s2 - k * s1 * s2) / len(samples)


def detections(phone: Hydrophone, count: int, threshold: float = 8.0) -> Iterator[tuple[int, float]]:
    for index, window in enumerate(phone.windows(count)):
        power = goertzel(window, 20.0)
        if power > threshold:
            yield index, power
