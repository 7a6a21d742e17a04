"""Two-body propagation with a drag term, RK4."""

import math
import random
from dataclasses import dataclass

from .progress import timed

MU = 398_600.4418
EARTH_RADIUS = 6_378.137


@dataclass(frozen=True)
class Case:
    desk: str
    seed: int
    altitude_km: float
    revolutions: float = 0.25
    step_s: float = 10.0


def _acceleration(state, drag):
    x, y, vx, vy = state
    r3 = math.hypot(x, y) ** 3
    speed = math.hypot(vx, vy)
    return vx, vy, -MU * x / r3 - drag * speed * vx, -MU * y / r3 - drag * speed * vy


def _advance(state, slope, h):
    return tuple(s + h * k for s, k in zip(state, slope))


@timed("case")
def propagate(case: Case) -> float:
    """Altitude change in kilometres."""
    rng = random.Random(case.seed)
    radius = EARTH_RADIUS + case.altitude_km
    drag = abs(rng.gauss(2e-9, 5e-10))
    state = (radius, 0.0, 0.0, math.sqrt(MU / radius))
    span = case.revolutions * 2 * math.pi * math.sqrt(radius**3 / MU)
    h = case.step_s
    for _ in range(int(span / h)):
        k1 = _acceleration(state, drag)
        k2 = _acceleration(_advance(state, k1, h / 2), drag)
        k3 = _acceleration(_advance(state, k2, h / 2), drag)
        k4 = _acceleration(_advance(state, k3, h), drag)
        slope = tuple((a + 2 * b + 2 * c + d) / 6 for a, b, c, d in zip(k1, k2, k3, k4))
        state = _advance(state, slope, h)
    return math.hypot(state[0], state[1]) - radius
