from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Iterator


@dataclass(frozen=True, slots=True)
class Carton:
    serial: int
    grams: float
    image: bytes


@dataclass(frozen=True, slots=True)
class Verdict:
    serial: int
    ok: bool
    reason: str = ""


def conveyor(count: int, seed: int = 8) -> Iterator[Carton]:
    rng = random.Random(seed)
    for serial in range(count):
        grams = rng.gauss(500, 4)
        stain = serial % 9 == 4
        image = bytes(rng.randint(200, 255) for _ in range(400)) + (bytes(60) if stain else b"")
        yield Carton(serial, round(grams, 1), image)
