"""CAN frames and a synthetic bus for machines without SocketCAN."""
from __future__ import annotations

import random
import struct
from dataclasses import dataclass
from typing import Iterator

_LAYOUT = struct.Struct("<IB3x8s")


@dataclass(frozen=True)
class CanFrame:
    can_id: int
    data: bytes

    def pack(self) -> bytes:
        return _LAYOUT.pack(self.can_id, len(self.data), self.data.ljust(8, b"\0"))

    @classmethod
    def unpack(cls, raw: bytes) -> "CanFrame":
        can_id, size, data = _LAYOUT.unpack(raw)
        return cls(can_id, data[:size])


class SyntheticBus:
    """Gives a repeatable series of frames, as a recorded drive would."""

    IDS = (0x101, 0x1A0, 0x280, 0x3D0)

    def __init__(self, channel: str, count: int) -> None:
        self.channel = channel
        self.count = count
        self._rng = random.Random(channel)

    def __iter__(self) -> Iterator[CanFrame]:
        for _ in range(self.count):
            size = self._rng.randint(1, 8)
            yield CanFrame(self._rng.choice(self.IDS), self._rng.randbytes(size))
