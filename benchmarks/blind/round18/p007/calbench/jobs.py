import dataclasses
import os
import signal
from typing import Sequence

from . import links
from .sensors import Point, Piezo


@dataclasses.dataclass(frozen=True)
class Coefficients:
    serial: str
    gain: float
    offset: float


def worker_setup(niceness: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(niceness)


def calibrate(serial: str) -> Coefficients:
    sensor = Piezo(serial)
    points = list(sensor.sweep(0.0, 100.0, 6))
    result = Coefficients(serial, *_fit(points))
    links.trace({"serial": serial, "gain": result.gain, "offset": result.offset})
    return result


def _fit(points: Sequence[Point]) -> tuple[float, float]:
    n = len(points)
    mx = sum(p.applied for p in points) / n
    my = sum(p.measured for p in points) / n
    slope = sum((p.applied - mx) * (p.measured - my) for p in points)
    slope /= sum((p.applied - mx) ** 2 for p in points)
    return slope, my - slope * mx
