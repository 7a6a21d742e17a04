"""One process per instrument: vendor libraries are not thread safe."""
from __future__ import annotations

import abc
import itertools
import multiprocessing
import time
from typing import ClassVar, Iterator

from ..uplink import Uplink

ROWS, COLUMNS = "ABCDEFGH", range(1, 13)


class InstrumentProcess(multiprocessing.Process, abc.ABC):
    model: ClassVar[str]

    def __init__(self, serial: str, endpoint: str, cycles: int = 2) -> None:
        super().__init__(name=f"{self.model}-{serial}", daemon=True)
        self.serial = serial
        self.cycles = cycles
        self.uplink = Uplink(endpoint, station=self.name)

    def wells(self, step: int = 16) -> Iterator[str]:
        names = (f"{row}{col:02d}" for row, col in itertools.product(ROWS, COLUMNS))
        return itertools.islice(names, 0, None, step)

    @abc.abstractmethod
    def measure(self, well: str, cycle: int) -> float:
        """Read one well."""

    def calibrate(self) -> dict[str, float]:
        return {}

    def run(self) -> None:
        with self.uplink as uplink:
            uplink.publish("hello", {"serial": self.serial, "calibration": self.calibrate()})
            for cycle in range(self.cycles):
                values = {well: self.measure(well, cycle) for well in self.wells()}
                uplink.publish("plate", {"cycle": cycle, "values": values})
                time.sleep(0.02)
