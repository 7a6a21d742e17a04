"""Flat-earth helpers, good enough inside one test range."""
from __future__ import annotations

import math
from typing import NamedTuple

METRES_PER_DEGREE = 111_320.0


class Waypoint(NamedTuple):
    lat: float
    lon: float
    alt: float


def distance(a: Waypoint, b: Waypoint) -> float:
    north = (b.lat - a.lat) * METRES_PER_DEGREE
    east = (b.lon - a.lon) * METRES_PER_DEGREE * math.cos(math.radians(a.lat))
    return math.sqrt(north**2 + east**2 + (b.alt - a.alt) ** 2)


def square(centre: Waypoint, side_m: float) -> list[Waypoint]:
    d = side_m / METRES_PER_DEGREE / 2
    corners = [(-d, -d), (d, -d), (d, d), (-d, d), (-d, -d)]
    return [Waypoint(centre.lat + x, centre.lon + y, centre.alt) for x, y in corners]
