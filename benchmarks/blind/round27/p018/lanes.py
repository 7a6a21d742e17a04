from __future__ import annotations

import csv
import itertools
import random
import time
from multiprocessing.queues import Queue
from typing import Iterator, NamedTuple

from hub import reports_faults


class Entry(NamedTuple):
    heat: int
    lane: int
    swimmer: str
    seed_time: str


def read_heats(path: str) -> Iterator[tuple[int, list[Entry]]]:
    with open(path, newline="", encoding="utf-8") as source:
        rows = [Entry(int(r["heat"]), int(r["lane"]), r["swimmer"], r["seed_time"]) for r in csv.DictReader(source)]
    for heat, entries in itertools.groupby(rows, key=lambda e: e.heat):
        yield heat, list(entries)


@reports_faults
def touchpad(entry: Entry, times: Queue) -> None:
    """Waits for the touch in one lane."""
    seed = float(entry.seed_time)
    time.sleep(seed / 600)
    seconds = seed + random.Random(entry.swimmer).uniform(-0.8, 0.6)
    times.put((entry, round(seconds, 2)))
