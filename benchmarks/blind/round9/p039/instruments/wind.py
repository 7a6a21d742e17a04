from __future__ import annotations

import random
from typing import Mapping

import zmq

from .base import Instrument


class Anemometer(Instrument):
    def __init__(self, name: str, url: str, blades: int = 4) -> None:
        super().__init__(name, url)
        self.blades = blades

    @classmethod
    def from_config(cls, name: str, section: Mapping[str, str]) -> "Anemometer":
        return cls(name, section["url"], int(section["blades"]))

    def measure(self) -> float:
        return random.expovariate(1 / self.blades)

    def publish(self, value: float) -> None:
        super().publish(value)
        if value > 0:
            self.warn(value)

    def warn(self, value: float) -> None:
        siren = self.context.socket(zmq.PUSH)
        siren.linger = 0
        siren.connect("tcp://127.0.0.1:50053")
        siren.send_string(f"gust {value:.1f}", zmq.DONTWAIT)
