import enum
import random
from dataclasses import dataclass


class Quality(enum.Enum):
    GOOD = "good"
    SUSPECT = "suspect"


@dataclass
class Observation:
    station: str
    celsius: float
    humidity: float

    @property
    def quality(self):
        plausible = -40 < self.celsius < 50 and 0 <= self.humidity <= 100
        return Quality.GOOD if plausible else Quality.SUSPECT


def observe(station, count, seed):
    rnd = random.Random(f"{station}{seed}")
    for _ in range(count):
        yield Observation(station, rnd.gauss(12, 18), rnd.uniform(20, 110))
