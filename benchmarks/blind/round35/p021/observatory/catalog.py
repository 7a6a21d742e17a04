from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from itertools import count, cycle, islice

_TARGETS = ("M31", "NGC891", "M57", "Stock2", "IC1805")
_DOMES = ("camera", "spectrograph")


@dataclass(order=True)
class Block:
    airmass: float
    serial: int
    target: str = field(compare=False)
    instrument: str = field(compare=False)
    seconds: int = field(compare=False, default=30)


def build_queue(n: int) -> list[Block]:
    serial = count(1)
    heap: list[Block] = []
    for target, dome in islice(zip(cycle(_TARGETS), cycle(_DOMES)), n):
        i = next(serial)
        heapq.heappush(heap, Block(round(1.0 + (i * 37 % 11) / 10, 2), i, target, dome))
    return heap


def drain(heap: list[Block]):
    while heap:
        yield heapq.heappop(heap)
