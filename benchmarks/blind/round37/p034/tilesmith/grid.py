"""Tile arithmetic: web mercator, metatiles of 4x4 tiles."""
from __future__ import annotations

import math
from typing import Iterator, NamedTuple

META = 4


class Metatile(NamedTuple):
    z: int
    x: int
    y: int

    @property
    def key(self) -> str:
        return f"{self.z}/{self.x}/{self.y}"


class BBox(NamedTuple):
    west: float
    south: float
    east: float
    north: float


def deg2tile(lon: float, lat: float, zoom: int) -> tuple[int, int]:
    n = 1 << zoom
    rad = math.radians(lat)
    x = int((lon + 180.0) / 360.0 * n)
    y = int((1.0 - math.asinh(math.tan(rad)) / math.pi) / 2.0 * n)
    return min(max(x, 0), n - 1), min(max(y, 0), n - 1)


def metatiles(box: BBox, zoom: int) -> Iterator[Metatile]:
    x0, y0 = deg2tile(box.west, box.north, zoom)
    x1, y1 = deg2tile(box.east, box.south, zoom)
    for x in range(x0 - x0 % META, x1 + 1, META):
        for y in range(y0 - y0 % META, y1 + 1, META):
            yield Metatile(zoom, x, y)
