"""NetFlow v5 datagrams (header of 24 octets, 48 octets a flow)."""
from __future__ import annotations

import ipaddress
import random
import struct
from typing import NamedTuple

HEADER = struct.Struct("!HHIIIIBBH")
FLOW = struct.Struct("!IIIHHIIIIHHBBBBHHBBH")
MAX_FLOWS = 30


class Flow(NamedTuple):
    src: str
    dst: str
    sport: int
    dport: int
    proto: int
    packets: int
    octets: int


class BadDatagram(ValueError):
    pass


def parse(datagram: bytes) -> list[Flow]:
    if len(datagram) < HEADER.size:
        raise BadDatagram("short header")
    version, count, *_ = HEADER.unpack_from(datagram)
    if version != 5:
        raise BadDatagram(f"version {version}")
    if len(datagram) != HEADER.size + count * FLOW.size or count > MAX_FLOWS:
        raise BadDatagram("length does not match the flow count")
    flows = []
    for n in range(count):
        f = FLOW.unpack_from(datagram, HEADER.size + n * FLOW.size)
        flows.append(Flow(str(ipaddress.ip_address(f[0])), str(ipaddress.ip_address(f[1])),
                          f[9], f[10], f[13], f[5], f[6]))
    return flows


def synthesize(rng: random.Random, sequence: int, count: int = 10) -> bytes:
    parts = [HEADER.pack(5, count, 1000 + sequence, 1_700_000_000, 0, sequence, 0, 0, 0)]
    for _ in range(count):
        octets = rng.randrange(64, 90_000)
        parts.append(FLOW.pack(0x0A000000 + rng.randrange(1 << 16), 0xC0A80000 + rng.randrange(1 << 10), 0,
                               1, 2, 1 + octets // 1400, octets, 0, 900, rng.randrange(1024, 65535),
                               rng.choice((53, 80, 443)), 0, 0x18, 6, 0, 64500, 64501, 16, 24, 0))
    return b"".join(parts)
