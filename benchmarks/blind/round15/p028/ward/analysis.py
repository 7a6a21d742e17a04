"""Trend analysis, heavy enough to be kept off the event loop."""
from __future__ import annotations

import statistics
from typing import Iterator

from .settings import settings


def breaches(vitals: dict[str, list[int]]) -> Iterator[tuple[str, float]]:
    limits = settings().limits
    for name, series in vitals.items():
        if (mean := statistics.fmean(series)) and round(mean) not in getattr(limits, name):
            yield name, mean


def alarm(bed: str, found: list[tuple[str, float]]) -> None:
    with settings().bus.pusher() as sock:
        sock.send_json({"bed": bed, "breaches": found}, 1)


def analyse(bed: str, vitals: dict[str, list[int]]) -> int:
    found = list(breaches(vitals))
    if found:
        alarm(bed, found)
    return len(found)
