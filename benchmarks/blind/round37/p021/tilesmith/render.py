"""Rendering of one metatile. Pure Python stand-in for the mapnik call."""
from __future__ import annotations

import time
import zlib
from dataclasses import dataclass

from . import bus
from .grid import META, Metatile

TILE = 32


@dataclass(frozen=True)
class Rendered:
    key: str
    millis: float
    blobs: list[bytes]

    @property
    def nbytes(self) -> int:
        return sum(map(len, self.blobs))


def _shade(z: int, x: int, y: int) -> bytes:
    rows = bytearray()
    for j in range(TILE):
        for i in range(TILE):
            rows.append(((x * TILE + i) ^ (y * TILE + j)) * (z + 1) & 0xFF)
    return zlib.compress(bytes(rows), 6)


def render_metatile(mt: Metatile) -> Rendered:
    began = time.perf_counter()
    blobs = [
        _shade(mt.z, mt.x + dx, mt.y + dy)
        for dx in range(META)
        for dy in range(META)
    ]
    done = Rendered(mt.key, (time.perf_counter() - began) * 1e3, blobs)
    bus.current().tick(done.key, done.millis, done.nbytes)
    return done
