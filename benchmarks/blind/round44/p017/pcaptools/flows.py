from __future__ import annotations

import ipaddress
import struct
from collections import Counter
from pathlib import Path
from typing import Iterable

from . import pcapfile
from .timing import timed

FlowKey = tuple[str, str, int]


@timed("flows")
def flows_of(path: Path) -> Counter[FlowKey]:
    totals: Counter[FlowKey] = Counter()
    for packet in pcapfile.read(path):
        header_len = (packet.data[0] & 0x0F) * 4
        src = str(ipaddress.IPv4Address(packet.data[12:16]))
        dst = str(ipaddress.IPv4Address(packet.data[16:20]))
        (sport,) = struct.unpack_from("!H", packet.data, header_len)
        totals[src, dst, sport] += len(packet.data)
    return totals


@timed("merge")
def merge(parts: Iterable[Counter[FlowKey]]) -> Counter[FlowKey]:
    result: Counter[FlowKey] = Counter()
    for part in parts:
        result.update(part)
    return result
