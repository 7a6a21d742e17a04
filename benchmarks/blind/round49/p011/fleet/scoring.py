"""CPU part of the service; executed by the worker pool, or inline by the nightly batch."""
from __future__ import annotations

import threading
from multiprocessing.queues import Queue
from statistics import fmean

from .bus import bus

_outbox: Queue | None = None


def attach(outbox: Queue) -> None:
    """Pool initializer."""
    global _outbox
    _outbox = outbox


def report(trip_id: int, done: int, total: int) -> None:
    if _outbox is not None:
        _outbox.put(("trip.progress", {"trip": trip_id, "done": done, "total": total}))
    else:
        bus.publish("trip.progress", trip=trip_id, done=done, total=total)


class ProgressRelay(threading.Thread):
    """Publishes what the pool reports."""

    def __init__(self, outbox: Queue) -> None:
        super().__init__(name="progress-relay", daemon=True)
        self._outbox = outbox

    def run(self) -> None:
        while (entry := self._outbox.get()) is not None:
            topic, fields = entry
            bus.publish(topic, **fields)

    def stop(self) -> None:
        self._outbox.put(None)
        self.join(timeout=2)


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
