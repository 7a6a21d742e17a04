"""Readings and the slow work on them."""
import logging
import math
import multiprocessing
import statistics
from dataclasses import dataclass, field
from typing import Iterator

from .feed import Feed

log = logging.getLogger(__name__)


@dataclass
class Reading:
    hour: int
    celsius: float
    hpa: float


@dataclass
class Station:
    name: str
    feed: Feed
    readings: dict[int, list[Reading]] = field(default_factory=dict)

    def collect(self, day: int) -> None:
        self.readings[day] = list(simulate(day))
        self.feed.announce("raw", {"day": day, "count": len(self.readings[day])})


def simulate(day: int) -> Iterator[Reading]:
    for hour in range(24):
        swing = math.sin((hour - 9) / 24 * 2 * math.pi)
        yield Reading(hour, round(12 + day + 6 * swing, 1), 1013 + day * 0.4)


class DailySummary(multiprocessing.Process):
    """Works out one day's figures; slow on the real archive, hence a process."""

    def __init__(self, station: Station, day: int):
        super().__init__(name=f"summary-{day}")
        self.station = station
        self.day = day

    def figures(self) -> dict:
        temps = [r.celsius for r in self.station.readings[self.day]]
        return {
            "day": self.day,
            "min": min(temps),
            "max": max(temps),
            "mean": round(statistics.fmean(temps), 2),
        }

    def run(self):
        summary = self.figures()
        log.info("day %d summarised", self.day)
        self.station.feed.announce("summary", summary)
