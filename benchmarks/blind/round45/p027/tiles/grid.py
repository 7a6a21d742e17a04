from __future__ import annotations

import itertools
from typing import Iterator

import attrs


@attrs.frozen(order=True)
class Tile:
    z: int
    x: int
    y: int

    @property
    def key(self) -> str:
        return f"{self.z}/{self.x}/{self.y}"


def pyramid(zoom: int) -> Iterator[Tile]:
    for z in range(zoom + 1):
        for x, y in itertools.product(range(2**z), repeat=2):
            yield Tile(z, x, y)


def shade(tile: Tile, size: int = 16) -> bytes:
    """Hill shading of a synthetic height field."""
    scale = size * 2**tile.z
    pixels = bytearray()
    for row in range(size):
        for column in range(size):
            u = (tile.x * size + column) / scale
            v = (tile.y * size + row) / scale
            pixels.append(int(255 * (u * (1 - u) + v * (1 - v)) * 2) & 0xFF)
    return bytes(pixels)
