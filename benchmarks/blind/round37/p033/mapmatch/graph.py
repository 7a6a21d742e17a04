"""A road network small enough to be held in memory by every worker."""
from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Iterable

Point = tuple[float, float]


@dataclass(frozen=True)
class Segment:
    id: int
    a: Point
    b: Point

    def distance(self, p: Point) -> float:
        (ax, ay), (bx, by) = self.a, self.b
        dx, dy = bx - ax, by - ay
        t = ((p[0] - ax) * dx + (p[1] - ay) * dy) / (dx * dx + dy * dy)
        t = min(1.0, max(0.0, t))
        return math.hypot(p[0] - ax - t * dx, p[1] - ay - t * dy)

    def touches(self, other: "Segment") -> bool:
        return bool({self.a, self.b} & {other.a, other.b})


class RoadGraph:
    def __init__(self, segments: Iterable[Segment]) -> None:
        self.segments = list(segments)

    @classmethod
    def lattice(cls, n: int, pitch: float = 100.0) -> "RoadGraph":
        segs = []
        for i in range(n):
            for j in range(n):
                here = (i * pitch, j * pitch)
                for there in ((here[0] + pitch, here[1]), (here[0], here[1] + pitch)):
                    segs.append(Segment(len(segs), here, there))
        return cls(segs)

    def near(self, p: Point, radius: float) -> list[Segment]:
        return [s for s in self.segments if s.distance(p) <= radius]
