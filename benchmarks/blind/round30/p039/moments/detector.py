from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from .outlet import Outlet


@dataclass(frozen=True, slots=True)
class Clip:
    id: str
    loudness: tuple[int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    score: float
    clip: str
    at: int


class HighlightDetector:
    """Finds the loudest window of a clip, the poor man's goal detector."""

    def __init__(self, outlet: Outlet, window: int = 8) -> None:
        self.outlet = outlet
        self.window = window

    def detect(self, clip: Clip) -> Moment:
        sums = [sum(clip.loudness[i : i + self.window]) for i in range(len(clip.loudness) - self.window)]
        at = max(range(len(sums)), key=sums.__getitem__)
        moment = Moment(sums[at] / self.window, clip.id, at)
        self.outlet.send("detected", clip=clip.id, at=at, pid=os.getpid())
        return moment

    def rank(self, moments: Sequence[Moment], top: int) -> list[Moment]:
        ranked = sorted(moments, reverse=True)[:top]
        self.outlet.send("ranking", clips=[m.clip for m in ranked])
        return ranked
