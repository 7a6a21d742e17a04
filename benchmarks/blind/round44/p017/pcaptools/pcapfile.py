from __future__ import annotations

import random
import struct
from pathlib import Path
from typing import Iterator, NamedTuple

_GLOBAL = struct.Struct("<IHHiIII")
_RECORD = struct.Struct("<IIII")
_IPV4 = struct.Struct("!BBHHHBBH4s4s")
MAGIC = 0xA1B2C3D4
LINKTYPE_RAW = 101


class Packet(NamedTuple):
    ts: float
    data: bytes


def read(path: Path) -> Iterator[Packet]:
    with path.open("rb") as f:
        magic, *_rest, linktype = _GLOBAL.unpack(f.read(_GLOBAL.size))
        if magic != MAGIC or linktype != LINKTYPE_RAW:
            raise ValueError(f"{path}: not a raw-IP pcap")
        while header := f.read(_RECORD.size):
            sec, usec, caplen, _length = _RECORD.unpack(header)
            yield Packet(sec + usec / 1e6, f.read(caplen))


def synthesize(path: Path, packets: int, seed: int) -> None:
    rng = random.Random(seed)
    with path.open("wb") as f:
        f.write(_GLOBAL.pack(MAGIC, 2, 4, 0, 0, 65535, LINKTYPE_RAW))
        for n in range(packets):
            src = bytes([10, 0, 0, rng.randint(1, 6)])
            dst = bytes([10, 0, 1, rng.randint(1, 3)])
            payload = bytes(rng.randint(0, 120))
            body = struct.pack("!HH", rng.choice([5060, 53, 443]), 40000 + n % 50) + payload
            proto = rng.choice([6, 17])
            data = _IPV4.pack(0x45, 0, 20 + len(body), n, 0, 64, proto, 0, src, dst) + body
            f.write(_RECORD.pack(1_700_000_000 + n, 0, len(data), len(data)) + data)
