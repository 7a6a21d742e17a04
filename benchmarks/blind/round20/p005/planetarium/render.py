"""Frame rendering (the slow part)."""
import math
from typing import NamedTuple

from . import instruments


class Frame(NamedTuple):
    number: int
    sidereal: float
    visible: int


def altitude(declination: float, hour_angle: float, latitude: float = 52.0) -> float:
    d, h, p = map(math.radians, (declination, hour_angle, latitude))
    return math.degrees(math.asin(math.sin(d) * math.sin(p) + math.cos(d) * math.cos(p) * math.cos(h)))


def render(number: int) -> Frame:
    sidereal = number * 7.5
    count = sum(
        altitude(dec, sidereal - ra) > 0
        for dec in range(-80, 81, 10)
        for ra in range(0, 360, 15)
    )
    instruments.get("starball").report("frame", number=number, visible=count)
    return Frame(number, sidereal, count)
