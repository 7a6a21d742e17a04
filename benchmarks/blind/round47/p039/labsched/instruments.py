import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    instrument: str
    value: float

    def encode(self):
        return b"%s %.3f" % (self.instrument.encode(), self.value)


class Instrument:
    def __init__(self, name, period):
        self.name = name
        self.period = period
        self._rng = random.Random(name)

    def due(self, tick):
        return tick % self.period == 0

    def read(self):
        return Reading(self.name, self._rng.uniform(0, 10))


class Centrifuge(Instrument):
    def read(self):
        return Reading(self.name, float(self._rng.randrange(1000, 4000)))
