import abc
import multiprocessing as mp
import time

from ..bus import BusPort


class Model(mp.Process, metaclass=abc.ABCMeta):
    """A spacecraft subsystem stepped in a process of its own."""

    kind = "generic"

    def __init__(self, name: str, address: str, *, ticks: int, period: float):
        super().__init__(name=name, daemon=True)
        self.ticks = ticks
        self.period = period
        self.port = BusPort(address, name)

    @abc.abstractmethod
    def step(self, elapsed: float) -> dict:
        """Advance the state and return the housekeeping values."""

    def describe(self) -> dict:
        return {"kind": self.kind, "period": self.period}

    def run(self) -> None:
        for tick in range(self.ticks):
            values = self.step(self.period)
            self.port.emit(f"hk.{self.kind}", tick=tick, **values)
            time.sleep(self.period)
        self.finish()

    def finish(self) -> None:
        """Hook for models that keep files or tables open."""
