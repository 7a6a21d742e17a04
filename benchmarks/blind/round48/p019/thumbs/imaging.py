from __future__ import annotations

import hashlib
import time
from typing import NamedTuple

from . import telemetry


class Thumbnail(NamedTuple):
    width: int
    height: int
    pixels: bytes
    digest: str


def ready(delay: float) -> bool:
    time.sleep(delay)
    return True


def shrink(width: int, height: int, pixels: bytes, factor: int) -> Thumbnail:
    """Nearest neighbour on an 8 bit greyscale raster."""
    started = time.perf_counter()
    rows = [
        pixels[row * width : (row + 1) * width : factor] for row in range(0, height, factor)
    ]
    small = b"".join(rows)
    telemetry.count("thumbs.shrink", time.perf_counter() - started, factor=str(factor))
    return Thumbnail(len(rows[0]), len(rows), small, hashlib.sha1(small).hexdigest())
