import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Silo:
    name: str
    radius: float
    height: float
    density: float

    def tonnes(self, level: float) -> float:
        filled = max(0.0, min(self.height, level))
        return math.pi * self.radius ** 2 * filled * self.density


FARM = [Silo("barley", 3.0, 12.0, 0.62), Silo("maize", 2.5, 10.0, 0.72), Silo("soy", 2.0, 8.0, 0.6)]
