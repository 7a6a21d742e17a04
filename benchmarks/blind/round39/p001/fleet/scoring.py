from __future__ import annotations

import math
from typing import NamedTuple

from .settings import Scoring
from .sinks import emit


class Trip(NamedTuple):
    vehicle: str
    speeds_ms: tuple[float, ...]
    interval_s: float = 1.0


class TripScore(NamedTuple):
    vehicle: str
    harsh_brakes: int
    smoothness: float


def score_trip(trip: Trip, rules: Scoring) -> TripScore:
    deltas = [
        (after - before) / trip.interval_s
        for before, after in zip(trip.speeds_ms, trip.speeds_ms[1:])
    ]
    harsh = sum(delta <= -rules.harsh_brake_ms2 for delta in deltas)
    spread = math.sqrt(sum(d * d for d in deltas) / max(len(deltas), 1))
    score = TripScore(trip.vehicle, harsh, round(1 / (1 + spread), 3))
    if harsh >= rules.flag_after:
        emit("trip.flagged", vehicle=trip.vehicle, harsh_brakes=harsh)
    return score
