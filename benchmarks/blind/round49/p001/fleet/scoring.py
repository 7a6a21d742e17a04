"""CPU part of the service; executed by the worker pool, or inline by the nightly batch."""
from __future__ import annotations

from statistics import fmean

from .bus import bus


def report(trip_id: int, done: int, total: int) -> None:
    bus.publish("trip.progress", trip=trip_id, done=done, total=total)


def harsh(window: list[float], limit: float = 12.0) -> int:
    return sum(1 for a, b in zip(window, window[1:]) if abs(b - a) > limit)


def score_trip(trip_id: int, speeds: list[float], segments: int) -> dict:
    size = max(1, len(speeds) // segments)
    pieces = [speeds[i:i + size + 1] for i in range(0, len(speeds), size)]
    events = 0
    for number, piece in enumerate(pieces, start=1):
        events += harsh(piece)
        report(trip_id, number, len(pieces))
    return {"trip_id": trip_id, "harsh_events": events, "mean_speed": round(fmean(speeds), 2)}
