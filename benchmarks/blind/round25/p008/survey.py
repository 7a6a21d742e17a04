"""Photometry of a sky survey: one client object per survey field, stars measured by a pool."""
from __future__ import annotations

import logging
import multiprocessing as mp
import sys

from photometry.client import Catalogue

log = logging.getLogger("survey")
catalogue = Catalogue("tcp://127.0.0.1:9")


def measure(star: tuple[int, float]) -> float:
    ident, flux = star
    magnitude = catalogue.magnitude(flux)
    catalogue.store(ident, magnitude)
    return magnitude


def run(stars: list[tuple[int, float]]) -> list[float]:
    catalogue.heartbeat()
    with mp.get_context("fork").Pool(2) as pool:
        pending = pool.map_async(measure, stars)
        return pending.get(timeout=5)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, stream=sys.stdout)
    result = run([(n, 10.0 + n) for n in range(6)])
    log.info("%d stars, brightest %.2f", len(result), min(result))
    catalogue.heartbeat()
