from __future__ import annotations

import array
import math
from collections.abc import Iterable, Iterator
from typing import Protocol

RATE = 8000
BLOCK = 160


class Source(Protocol):
    def blocks(self) -> Iterator[array.array]: ...


class Tone:
    def __init__(self, hz: float, count: int = 25) -> None:
        self.hz = hz
        self.count = count

    def blocks(self) -> Iterator[array.array]:
        for b in range(self.count):
            t0 = b * BLOCK
            yield array.array("h", (int(8000 * math.sin(2 * math.pi * self.hz * (t0 + i) / RATE)) for i in range(BLOCK)))


def mix(sources: Iterable[Source]) -> Iterator[array.array]:
    for column in zip(*(s.blocks() for s in sources)):
        yield array.array("h", (max(-32768, min(32767, sum(v))) for v in zip(*column)))


def loudness(block: array.array) -> float:
    return math.sqrt(sum(v * v for v in block) / len(block))
