from __future__ import annotations

import zlib

from taskkit import Tracker


def compress(name: str) -> tuple[str, int]:
    data = name.encode() * 500
    packed = b""
    for part in range(4):
        packed += zlib.compress(data[part::4])
        Tracker.step(name, (part + 1) / 4)
    return name, len(packed)
