from __future__ import annotations

import math
import multiprocessing
from abc import abstractmethod

from .uplink import Uplink


class AbstractStation(multiprocessing.Process):
    """Template of a station: subclasses say how to measure."""

    def __init__(self, code: str, rounds: int, uplink: Uplink) -> None:
        super().__init__(name=f"station-{code}", daemon=True)
        self.code = code
        self.rounds = rounds
        self.uplink = uplink

    def run(self) -> None:
        self.before()
        try:
            for tick in range(self.rounds):
                self.uplink.queue({"station": self.code, "tick": tick, **self.measure(tick)})
        finally:
            self.after()

    def before(self) -> None:
        """Hook for subclasses."""

    @abstractmethod
    def measure(self, tick: int) -> dict[str, float]: ...

    def after(self) -> None:
        self.uplink.flush()


class RoofStation(AbstractStation):
    def measure(self, tick: int) -> dict[str, float]:
        return {"temperature": round(14 + 5 * math.sin(tick / 3), 2)}


class BuoyStation(AbstractStation):
    def before(self) -> None:
        self._swell = 0.4

    def measure(self, tick: int) -> dict[str, float]:
        self._swell = 0.8 * self._swell + 0.2 * abs(math.cos(tick))
        return {"swell": round(self._swell, 3), "water": 9.5}
