from __future__ import annotations

import enum
from dataclasses import dataclass


class Lens(enum.Enum):
    WIDE = 0.8
    NORMAL = 1.5
    TELE = 3.2


@dataclass(frozen=True)
class Position:
    room: str
    lens: Lens
    clip: str
    seconds: float

    def throw(self, width_m: float) -> float:
        return width_m * self.lens.value


PLAN = [
    Position("rotunda", Lens.WIDE, "tide.mp4", 0.20),
    Position("cabinet", Lens.NORMAL, "letters.mp4", 0.15),
    Position("staircase", Lens.TELE, "swifts.mp4", 0.10),
]
