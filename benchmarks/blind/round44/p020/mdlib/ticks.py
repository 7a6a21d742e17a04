from __future__ import annotations

import random
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Iterator

_WIRE = struct.Struct("<dddII")


@dataclass(slots=True)
class Tick:
    ts: float
    bid: float
    ask: float
    bid_size: int
    ask_size: int

    def pack(self) -> bytes:
        return _WIRE.pack(self.ts, self.bid, self.ask, self.bid_size, self.ask_size)

    @classmethod
    def unpack(cls, raw: bytes) -> "Tick":
        return cls(*_WIRE.unpack(raw))


def random_walk(symbol: str, count: int) -> Iterator[Tick]:
    rng = random.Random(symbol)
    mid = rng.uniform(20, 200)
    for n in range(count):
        mid *= 1 + rng.gauss(0, 0.0004)
        yield Tick(34200 + n * 0.05, round(mid - 0.01, 4), round(mid + 0.01, 4), rng.randint(1, 900), rng.randint(1, 900))


def write_day(directory: Path, symbol: str, ticks: Iterable[Tick]) -> Path:
    path = directory / f"{symbol}.tkz"
    path.write_bytes(zlib.compress(b"".join(tick.pack() for tick in ticks)))
    return path


def read_day(path: Path) -> Iterator[Tick]:
    raw = zlib.decompress(path.read_bytes())
    for offset in range(0, len(raw), _WIRE.size):
        yield Tick.unpack(raw[offset:offset + _WIRE.size])
