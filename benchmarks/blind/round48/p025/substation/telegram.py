import struct
from typing import NamedTuple

_LAYOUT = struct.Struct("!HHd")


class Telegram(NamedTuple):
    bay: int
    channel: int
    value: float

    def pack(self) -> bytes:
        return _LAYOUT.pack(*self)

    @classmethod
    def unpack(cls, raw: bytes) -> "Telegram":
        return cls(*_LAYOUT.unpack(raw))
