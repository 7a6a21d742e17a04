from __future__ import annotations

import math
from dataclasses import dataclass

from .metrics import metrics

VOCABULARY = ("and", "so", "we", "begin", "the", "second", "half", "with", "kick", "off")


@dataclass(frozen=True, slots=True)
class Segment:
    index: int
    start: float
    samples: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Transcript:
    index: int
    start: float
    text: str
    confidence: float


def cut(minutes: int, length: float = 15.0) -> list[Segment]:
    count = int(minutes * 60 / length)
    return [
        Segment(n, n * length, tuple(math.sin(n + k / 7) * math.cos(k / 3) for k in range(400)))
        for n in range(count)
    ]


def recognise(segment: Segment) -> Transcript:
    with metrics.timer("decode"):
        energy = [abs(s) for s in segment.samples]
        words = [VOCABULARY[int(e * 97) % len(VOCABULARY)] for e in energy[::40]]
    metrics.incr("segments")
    return Transcript(segment.index, segment.start, " ".join(words), 1 - sum(energy) / len(energy) / 2)
