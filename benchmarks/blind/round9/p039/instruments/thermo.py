from __future__ import annotations

import random
from typing import Mapping

from .base import Instrument


class Thermometer(Instrument):
    def __init__(self, name: str, url: str, offset: float = 0.0) -> None:
        super().__init__(name, url)
        self.offset = offset

    @classmethod
    def from_config(cls, name: str, section: Mapping[str, str]) -> "Thermometer":
        return cls(name, section["url"], float(section["offset"]))

    def measure(self) -> float:
        return random.gauss(20, 1) + self.offset
