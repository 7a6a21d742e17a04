"""Two-box energy balance model (surface and deep ocean)."""
import math
from typing import Iterator, NamedTuple

LAMBDA = 1.2      # W m-2 K-1
GAMMA = 0.7       # exchange with the deep ocean
C_SURFACE = 8.0
C_DEEP = 100.0


class Forcing(NamedTuple):
    co2: float = 280.0
    volcanic: float = 0.0

    def at(self, year: int) -> float:
        co2 = self.co2 * 1.01 ** year
        return 5.35 * math.log(co2 / 280.0) - (self.volcanic if year % 7 == 3 else 0.0)


def integrate(forcing: Forcing, steps: int) -> Iterator[tuple[int, float, float]]:
    surface = deep = 0.0
    for year in range(steps):
        exchange = GAMMA * (surface - deep)
        surface += (forcing.at(year) - LAMBDA * surface - exchange) / C_SURFACE
        deep += exchange / C_DEEP
        yield year, round(surface, 4), round(deep, 4)
