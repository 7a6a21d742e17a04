"""Wire format between the autopilots and the swarm controller."""

import enum
import struct
from typing import NamedTuple


class Mode(enum.IntEnum):
    BOOT = 0
    HOLD = 1
    TRANSIT = 2
    LANDED = 3


_CODEC = struct.Struct("<BBfff")


class State(NamedTuple):
    vehicle: int
    mode: Mode
    north: float
    east: float
    down: float

    def encode(self) -> bytes:
        return _CODEC.pack(self.vehicle, self.mode, self.north, self.east, self.down)

    @classmethod
    def decode(cls, raw: bytes) -> "State":
        vehicle, mode, *position = _CODEC.unpack(raw)
        return cls(vehicle, Mode(mode), *position)
