"""Space packets, much reduced: apid, sequence count, four raw words."""
import math
import struct
from typing import Iterator, NamedTuple

LAYOUT = struct.Struct(">HH4H")


class Packet(NamedTuple):
    apid: int
    seq: int
    words: tuple[int, ...]


class Sample(NamedTuple):
    apid: int
    seq: int
    values: tuple[float, ...]


def downlink(count: int) -> Iterator[bytes]:
    for seq in range(count):
        wave = [int(2048 + 1900 * math.sin(seq / 5 + k)) for k in range(4)]
        yield LAYOUT.pack(100 + seq % 3, seq, *wave)


def decommutate(frames: Iterator[bytes]) -> Iterator[Packet]:
    for frame in frames:
        apid, seq, *words = LAYOUT.unpack(frame)
        yield Packet(apid, seq, tuple(words))
