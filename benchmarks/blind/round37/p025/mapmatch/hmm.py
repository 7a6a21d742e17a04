"""Viterbi map matching (Newson & Krumm), much simplified."""
from __future__ import annotations

from dataclasses import dataclass, field

from . import metrics
from .graph import Point, RoadGraph, Segment


@dataclass
class MatchedTrace:
    trace_id: str
    segment_ids: list[int] = field(default_factory=list)
    breaks: int = 0


class Matcher:
    def __init__(self, graph: RoadGraph, sigma: float = 12.0, radius: float = 40.0) -> None:
        self.graph = graph
        self.sigma = sigma
        self.radius = radius

    def _cost(self, seg: Segment, p: Point) -> float:
        return (seg.distance(p) / self.sigma) ** 2

    def match(self, trace_id: str, points: list[Point]) -> MatchedTrace:
        result = MatchedTrace(trace_id)
        front: dict[Segment, tuple[float, list[int]]] = {}
        for p in points:
            candidates = self.graph.near(p, self.radius)
            nxt: dict[Segment, tuple[float, list[int]]] = {}
            for seg in candidates:
                best = None
                for prev, (cost, path) in front.items():
                    if prev == seg or prev.touches(seg):
                        total = cost + (0.0 if prev == seg else 0.5)
                        if best is None or total < best[0]:
                            best = (total, path)
                if best is not None:
                    nxt[seg] = (best[0] + self._cost(seg, p), best[1] + [seg.id])
            if not nxt:
                result.breaks += bool(front)
                nxt = {s: (self._cost(s, p), [s.id]) for s in candidates}
            front = nxt
        if front:
            result.segment_ids = min(front.values(), key=lambda v: v[0])[1]
        metrics.count("trace.matched", len(result.segment_ids))
        if result.breaks:
            metrics.count("trace.breaks", result.breaks)
        return result
