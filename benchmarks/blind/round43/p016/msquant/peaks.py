from __future__ import annotations

import random

from . import calibrant
from .settings import Settings


def synthetic_scan(number: int, settings: Settings) -> list[tuple[float, float]]:
    rng = random.Random(number)
    drift = 1 + (2.0 + rng.gauss(0, 0.4)) * 1e-6
    points = [(rng.uniform(300, 1200), rng.expovariate(1 / 50)) for _ in range(300)]
    points.append((settings.lock_mass * drift, 5000.0))
    points += [(mz * drift, 900.0 + 50 * i) for i, mz in enumerate((524.2649, 722.3247, 922.0098))]
    return sorted(points)


def find_lock_mass(points, settings: Settings) -> float | None:
    window = settings.lock_mass * settings.tolerance_ppm * 1e-6
    near = [p for p in points if abs(p[0] - settings.lock_mass) <= window]
    return max(near, key=lambda p: p[1])[0] if near else None


def pick(job: tuple[int, Settings]) -> tuple[int, int, float]:
    number, settings = job
    points = synthetic_scan(number, settings)
    lock = find_lock_mass(points, settings)
    ppm = calibrant.client().observed(number, lock) if lock else 0.0
    noise = sorted(i for _, i in points)[len(points) // 2]
    peaks = [mz / (1 + ppm * 1e-6) for mz, i in points if i > settings.snr * noise]
    return number, len(peaks), ppm
