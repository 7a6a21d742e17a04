from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass

from .isolate import isolated
from .progress import progress

SCREEN_ANGLES = {"cyan": 15, "magenta": 75, "yellow": 0, "black": 45}


@dataclass(frozen=True)
class Plate:
    ink: str
    angle: int
    coverage: float
    digest: str


@isolated(timeout=3.0)
def make_plates(title: str, inks: list[str], seed: int) -> list[Plate]:
    rng = random.Random(seed)
    plates = []
    for done, ink in enumerate(inks, start=1):
        dots = bytes(rng.randrange(256) for _ in range(40_000))
        coverage = sum(dots) / (255 * len(dots))
        plates.append(Plate(ink, SCREEN_ANGLES.get(ink, 45), coverage, hashlib.sha1(dots).hexdigest()[:8]))
        progress(title, f"plate {ink}", 100 * done // len(inks))
    return plates
