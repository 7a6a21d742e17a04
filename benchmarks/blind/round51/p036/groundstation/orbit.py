"""A crude circular-orbit model, good enough to plan antenna time."""
import math
from dataclasses import dataclass

MU = 398600.4418
RADIUS = 6371.0


@dataclass(frozen=True)
class Orbit:
    name: str
    altitude_km: float
    phase: float

    @property
    def period_s(self) -> float:
        a = RADIUS + self.altitude_km
        return 2 * math.pi * math.sqrt(a ** 3 / MU)

    def elevation(self, t: float) -> float:
        angle = 2 * math.pi * (t / self.period_s + self.phase)
        return 90 * math.cos(angle)


def find_pass(orbit: Orbit, horizon: float = 10.0, step: float = 5.0):
    t, rise = 0.0, None
    while t < 2 * orbit.period_s:
        above = orbit.elevation(t) > horizon
        if above and rise is None and t > 0:
            rise = t
        elif not above and rise is not None:
            return rise, t
        t += step
    return None
