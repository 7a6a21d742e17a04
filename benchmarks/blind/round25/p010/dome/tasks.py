from __future__ import annotations

import logging
from enum import Enum, auto
from typing import Callable

log = logging.getLogger(__name__)
TASKS: dict["Task", Callable[[], int]] = {}


class Task(Enum):
    SLIT = auto()
    WEATHER = auto()


def task(kind: Task):
    def register(function: Callable[[], int]) -> Callable[[], int]:
        TASKS[kind] = function
        return function

    return register


@task(Task.SLIT)
def follow_slit() -> int:
    azimuth = 0.0
    for step in range(3):
        azimuth = (azimuth + 7.5) % 360
    log.info("slit at %.1f", azimuth)
    return 0


@task(Task.WEATHER)
def watch_weather() -> int:
    humidity = [61, 64, 72, 83]
    worst = max(humidity)
    if worst > 80:
        log.warning("humidity %d%%, closing", worst)
    return 0
