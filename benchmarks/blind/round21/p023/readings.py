from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from enum import Enum


class Probe(Enum):
    SOIL = "soil"
    AIR = "air"
    LUX = "lux"

    def sample(self, t: float) -> float:
        match self:
            case Probe.SOIL:
                return 0.31 + 0.01 * math.sin(t)
            case Probe.AIR:
                return 21.5 + math.cos(t)
            case Probe.LUX:
                return max(0.0, 900 * math.sin(t / 12))


@dataclass(frozen=True)
class Reading:
    probe: Probe
    value: float
    at: float = field(default_factory=time.time)

    def as_dict(self) -> dict[str, object]:
        return asdict(self) | {"probe": self.probe.value}


def scan(rounds: int) -> Iterator[Reading]:
    for i in range(rounds):
        yield from (Reading(p, round(p.sample(float(i)), 3)) for p in Probe)
