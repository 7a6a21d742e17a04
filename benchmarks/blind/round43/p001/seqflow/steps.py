from __future__ import annotations

import random
from abc import ABC, abstractmethod
from collections import Counter
from typing import NamedTuple


class Read(NamedTuple):
    name: str
    bases: str
    quality: tuple[int, ...]


class Step(ABC):
    name: str

    @abstractmethod
    def apply(self, reads: list[Read]) -> list[Read]:
        ...


class TrimTail(Step):
    name = "trim"

    def __init__(self, threshold: int = 15):
        self.threshold = threshold

    def apply(self, reads):
        out = []
        for read in reads:
            end = len(read.bases)
            while end and read.quality[end - 1] < self.threshold:
                end -= 1
            out.append(Read(read.name, read.bases[:end], read.quality[:end]))
        return out


class MeanQuality(Step):
    name = "filter"

    def __init__(self, minimum: float):
        self.minimum = minimum

    def apply(self, reads):
        return [r for r in reads if r.quality and sum(r.quality) / len(r.quality) >= self.minimum]


def kmers(reads: list[Read], k: int) -> Counter[str]:
    seen: Counter[str] = Counter()
    for read in reads:
        for i in range(len(read.bases) - k + 1):
            seen[read.bases[i:i + k]] += 1
    return seen


def simulate_lane(count: int, length: int = 50, seed: int = 11) -> list[Read]:
    rng = random.Random(seed)
    return [
        Read(
            f"L001:{i}",
            "".join(rng.choices("ACGT", k=length)),
            tuple(max(2, min(40, int(rng.gauss(32 - j / 4, 5)))) for j in range(length)),
        )
        for i in range(count)
    ]
