from __future__ import annotations

import struct
from enum import IntEnum
from typing import NamedTuple

_LAYOUT = struct.Struct("!BHfff")


class Mode(IntEnum):
    IDLE = 0
    ARMED = 1
    CRUISE = 2
    LANDING = 3


class Frame(NamedTuple):
    mode: Mode
    seq: int
    lat: float
    lon: float
    alt: float

    def pack(self) -> bytes:
        return _LAYOUT.pack(*self)

    @classmethod
    def unpack(cls, raw: bytes) -> "Frame":
        mode, *rest = _LAYOUT.unpack(raw)
        return cls(Mode(mode), *rest)
