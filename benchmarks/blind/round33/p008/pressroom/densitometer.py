"""Evaluation of the colour bar at the edge of a sheet."""
import logging
import math
import random
from dataclasses import dataclass

from .logsetup import AUDIT

log = logging.getLogger(__name__)
audit = logging.getLogger(AUDIT)

TARGET = {"C": 1.45, "M": 1.40, "Y": 1.00, "K": 1.85}
TOLERANCE = 0.08


@dataclass(frozen=True)
class Sheet:
    number: int
    seed: int


@dataclass
class Reading:
    sheet: int
    density: dict
    accepted: bool


def _reflectance(rng, target):
    return 10 ** -(target + rng.gauss(0, 0.07))


def measure(sheet):
    rng = random.Random(sheet.seed)
    density = {}
    for ink, target in TARGET.items():
        samples = sorted(-math.log10(_reflectance(rng, target)) for _ in range(3))
        density[ink] = samples[1]
    off = [ink for ink, value in density.items() if abs(value - TARGET[ink]) > TOLERANCE]
    if off:
        audit.warning("sheet %d rejected: %s", sheet.number, ",".join(off))
    else:
        log.info("sheet %d accepted", sheet.number)
    return Reading(sheet.number, density, not off)
