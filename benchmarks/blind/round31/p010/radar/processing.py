"""CFAR detection of one sector. Pure computation."""

import cmath
import random
from typing import NamedTuple

from .plots import Plot


class SectorJob(NamedTuple):
    scan: int
    sector: int
    cells: int
    threshold: float


def _echo(job: SectorJob) -> list[float]:
    rng = random.Random(job.scan * 97 + job.sector)
    samples = [abs(cmath.rect(rng.expovariate(1.0), rng.uniform(0, 6.28))) for _ in range(job.cells)]
    target = (job.scan * 11 + job.sector * 29) % job.cells
    samples[target] += 14.0
    return samples


def detect(job: SectorJob) -> list[Plot]:
    samples = _echo(job)
    guard, window = 2, 12
    plots = []
    for cell, power in enumerate(samples):
        left = samples[max(0, cell - window): max(0, cell - guard)]
        right = samples[cell + guard + 1: cell + window + 1]
        reference = left + right
        level = sum(reference) / len(reference)
        if power > job.threshold * level:
            plots.append(Plot(job.scan, job.sector, cell, round(power, 2)))
    return plots
