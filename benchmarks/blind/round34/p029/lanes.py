from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from uplink import announce


@dataclass(frozen=True, slots=True)
class Lane:
    origin: str
    destination: str
    history: tuple[int, ...]

    @property
    def label(self) -> str:
        return f"{self.origin}-{self.destination}"


@dataclass(frozen=True, slots=True)
class Forecast:
    lane: str
    units: float
    safety: float


def smooth(series: Sequence[int], alpha: float) -> float:
    level = float(series[0])
    for x in series[1:]:
        level += alpha * (x - level)
    return level


def forecast_lane(lane: Lane, *, endpoint: str, alpha: float = 0.4) -> Forecast:
    units = smooth(lane.history, alpha)
    spread = statistics.pstdev(lane.history)
    if spread > 0.25 * units:
        announce(endpoint, "volatile-lane", lane=lane.label, spread=round(spread, 2))
    return Forecast(lane.label, round(units, 1), round(1.65 * spread, 1))
