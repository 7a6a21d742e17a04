"""Observations of a weather station (synthetic stand-in for the FTP files)."""
import math
import random
from typing import Iterator, NamedTuple


class Observation(NamedTuple):
    station: str
    hour: int
    celsius: float


def observations(station: str, hours: int) -> Iterator[Observation]:
    rng = random.Random(station)
    mean = rng.uniform(-5, 12)
    for hour in range(hours):
        yield Observation(station, hour, mean + 4 * math.sin(math.pi * (hour - 8) / 12) + rng.gauss(0, 0.4))


def smoothed(series: Iterator[Observation], weight: float = 0.3) -> Iterator[Observation]:
    level = None
    for obs in series:
        level = obs.celsius if level is None else weight * obs.celsius + (1 - weight) * level
        yield obs._replace(celsius=round(level, 2))
