"""A toy raster format and a box filter; enough to keep the pool busy."""
from __future__ import annotations

import random
from pathlib import Path

from . import progress


def make(path: Path, size: int, seed: int) -> None:
    rng = random.Random(seed)
    path.write_bytes(bytes([size]) + rng.randbytes(size * size))


def shrink(path: Path) -> Path:
    raw = path.read_bytes()
    size, pixels = raw[0], raw[1:]
    progress.report(path.stem, "read")
    half = size // 2
    out = bytearray([half])
    for y in range(half):
        for x in range(half):
            block = [pixels[(2 * y + j) * size + 2 * x + i] for j in (0, 1) for i in (0, 1)]
            out.append(sum(block) // 4)
    target = path.with_suffix(".thumb")
    target.write_bytes(bytes(out))
    progress.report(path.stem, "written")
    return target
