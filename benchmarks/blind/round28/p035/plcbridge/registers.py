"""A stand-in for the Modbus client: holding registers that drift."""
from __future__ import annotations

import math
import struct


class RegisterBank:
    def __init__(self, unit: int, count: int) -> None:
        self.unit = unit
        self.count = count
        self._tick = 0

    def read_holding(self) -> bytes:
        self._tick += 1
        words = [
            int(1000 + 200 * math.sin(self._tick / 3.0 + self.unit + n)) & 0xFFFF
            for n in range(self.count)
        ]
        return struct.pack(f">{self.count}H", *words)


def decode(raw: bytes, tags: tuple[str, ...]) -> dict[str, float]:
    words = struct.unpack(f">{len(tags)}H", raw)
    return {tag: word / 10.0 for tag, word in zip(tags, words)}
