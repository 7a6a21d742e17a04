"""Peak picking and a crude isotope test."""
import random
from typing import NamedTuple

from .metrics import timed


class Method(NamedTuple):
    name: str
    low_mz: float
    high_mz: float
    noise: float


class Peak(NamedTuple):
    mz: float
    intensity: float


@timed("method.load")
def load_method(name: str) -> Method:
    presets = {"tryptic": Method("tryptic", 350.0, 1500.0, 120.0), "lipid": Method("lipid", 200.0, 1200.0, 80.0)}
    return presets[name]


def acquire(method: Method, scan: int) -> list[Peak]:
    rng = random.Random(scan)
    span = method.high_mz - method.low_mz
    count = 400
    return [
        Peak(method.low_mz + span * i / count, rng.expovariate(1 / 60) + (900 if i % 47 == scan % 47 else 0))
        for i in range(count)
    ]


@timed("peaks.pick")
def pick(method: Method, spectrum: list[Peak]) -> list[Peak]:
    found = []
    for before, here, after in zip(spectrum, spectrum[1:], spectrum[2:]):
        if here.intensity > method.noise * 4 and before.intensity <= here.intensity >= after.intensity:
            found.append(here)
    return found
