import time
from abc import ABC, abstractmethod

from .signals import reading


class Instrument(ABC):
    name: str

    @abstractmethod
    def read(self, n: int) -> float: ...

    def acquire(self, samples: int) -> None:
        for n in range(samples):
            reading.send(instrument=self.name, n=n, value=self.read(n))
            time.sleep(0.02)


class PowerSupply(Instrument):
    name = "psu"

    def read(self, n: int) -> float:
        return 5.0 + n / 1000


class Scope(Instrument):
    name = "scope"

    def read(self, n: int) -> float:
        return (-1.0) ** n


INSTRUMENTS = {cls.name: cls for cls in (PowerSupply, Scope)}
