import math
from collections.abc import Iterator
from typing import NamedTuple


class Tile(NamedTuple):
    z: int
    x: int
    y: int

    @classmethod
    def at(cls, lon: float, lat: float, z: int) -> "Tile":
        n = 1 << z
        x = int((lon + 180) / 360 * n)
        y = int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * n)
        return cls(z, x, y)


def tiles(zooms: range, box: tuple[float, float, float, float]) -> Iterator[Tile]:
    west, south, east, north = box
    for z in zooms:
        a, b = Tile.at(west, north, z), Tile.at(east, south, z)
        for x in range(a.x, b.x + 1):
            for y in range(a.y, b.y + 1):
                yield Tile(z, x, y)
