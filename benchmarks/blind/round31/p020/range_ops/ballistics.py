"""Point-mass trajectory reconstruction from Doppler radar samples."""

import math
from typing import NamedTuple

from . import heartbeat

G = 9.80665


class Shot(NamedTuple):
    number: int
    velocity: float
    elevation_deg: float
    drag: float = 2.1e-4


class Impact(NamedTuple):
    number: int
    distance: float
    flight_time: float


def reconstruct(shot: Shot) -> Impact:
    heartbeat.beat(f"shot {shot.number}")
    angle = math.radians(shot.elevation_deg)
    x = y = t = 0.0
    vx, vy = shot.velocity * math.cos(angle), shot.velocity * math.sin(angle)
    dt = 0.005
    while y >= 0.0:
        speed = math.hypot(vx, vy)
        vx -= shot.drag * speed * vx * dt
        vy -= (G + shot.drag * speed * vy) * dt
        x += vx * dt
        y += vy * dt
        t += dt
    return Impact(shot.number, round(x, 1), round(t, 2))
