from __future__ import annotations

import logging
import random
import statistics
from dataclasses import dataclass

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Exposure:
    number: int
    target: str
    seconds: float
    pixels: tuple[int, ...]


@dataclass(frozen=True)
class Frame:
    number: int
    background: float
    peak: int


def expose(number: int, target: str) -> Exposure:
    rng = random.Random(number)
    pixels = tuple(rng.randint(90, 110) + (900 if i == 500 else 0) for i in range(1000))
    return Exposure(number, target, 0.05, pixels)


def reduce_exposure(exposure: Exposure) -> Frame:
    background = statistics.median(exposure.pixels)
    peak = max(exposure.pixels)
    if peak > 5 * background:
        logger.info("source in %s #%d, peak %d", exposure.target, exposure.number, peak)
    return Frame(exposure.number, background, peak)
