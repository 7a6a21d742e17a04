import math
import random
from typing import Iterator, NamedTuple


class Reading(NamedTuple):
    hour: int
    celsius: float
    rain: float


def simulate(day: int) -> Iterator[Reading]:
    rng = random.Random(day)
    base = 9 + 8 * math.sin(day / 3)
    for hour in range(24):
        swing = 4 * math.sin((hour - 9) / 24 * 2 * math.pi)
        rain = max(0.0, rng.gauss(-0.5, 1.0))
        yield Reading(hour, round(base + swing + rng.uniform(-1, 1), 1), round(rain, 1))
