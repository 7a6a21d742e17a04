from __future__ import annotations

import logging
import zlib
from pathlib import Path

from . import bus
from .store import FareStore

log = logging.getLogger(__name__)
CARRIERS = ("BA", "AF", "LH", "KL", "UA")


def _quote(route: str, day: int) -> tuple[int, str]:
    """Stand-in for the GDS low fare search."""
    seed = zlib.crc32(f"{route}/{day}".encode())
    return 19900 + seed % 60000, CARRIERS[seed % len(CARRIERS)]


def warm_route(database: str, route: str, days: int) -> tuple[str, int]:
    store = FareStore(Path(database))
    changed = 0
    for day in range(days):
        cents, carrier = _quote(route, day)
        if store.put(route, day, cents, carrier):
            changed += 1
    if changed:
        bus.publish("fare.changed", route=route, count=changed)
    log.info("%s: %d of %d days changed", route, changed, days)
    return route, changed
