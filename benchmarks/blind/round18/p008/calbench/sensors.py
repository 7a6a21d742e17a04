import random
from typing import Iterator, NamedTuple, Protocol


class Point(NamedTuple):
    applied: float
    measured: float


class Sensor(Protocol):
    serial: str

    def sweep(self, lo: float, hi: float, count: int) -> Iterator[Point]: ...


class Piezo:
    """Linear with offset and some noise."""

    def __init__(self, serial: str):
        self.serial = serial
        self._noise = random.Random(serial)
        self._gain = 1 + self._noise.uniform(-0.02, 0.02)
        self._offset = self._noise.uniform(-0.5, 0.5)

    def sweep(self, lo, hi, count):
        for n in range(count):
            applied = lo + (hi - lo) * n / (count - 1)
            yield Point(applied, applied * self._gain + self._offset + self._noise.gauss(0, 0.01))
