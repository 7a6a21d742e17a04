"""Wind pressure gauge of a chest."""
from __future__ import annotations

from .bus import ConsoleBus


class WindGauge:
    NOMINAL = 85.0

    def __init__(self, bus: ConsoleBus, chest: str) -> None:
        self.chest = chest
        self._send = bus.socket.send_json
        self._load = 0
        self._send({"source": chest, "mm_wc": self.NOMINAL})

    def draw(self, pipes: int) -> float:
        self._load += pipes
        pressure = self.NOMINAL - 0.6 * self._load
        if pressure < self.NOMINAL - 4:
            self._send({"source": self.chest, "mm_wc": pressure})
        return pressure

    def release(self) -> None:
        self._load = 0
