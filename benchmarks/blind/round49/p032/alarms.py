import random
from typing import NamedTuple

from annunciators import ACTIVE


class Reading(NamedTuple):
    tag: str
    values: tuple


class Alarm(NamedTuple):
    tag: str
    priority: str
    value: float


def readings(count, seed=3):
    rng = random.Random(seed)
    for number in range(count):
        centre = 50 + 8 * (number % 4)
        yield Reading(f"TT-{100 + number}", tuple(rng.gauss(centre, 6) for _ in range(200)))


def evaluate(job):
    """Judges one reading and raises what has to be raised."""
    reading, routes = job
    mean = sum(reading.values) / len(reading.values)
    if mean < 56:
        return reading.tag, []
    alarm = Alarm(reading.tag, "high" if mean > 70 else "low", round(mean, 2))
    return reading.tag, [(name, ACTIVE[name](alarm)) for name in routes[alarm.priority]]
