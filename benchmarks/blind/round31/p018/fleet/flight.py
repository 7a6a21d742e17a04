from __future__ import annotations

import logging
import random
from dataclasses import dataclass

from .geo import Waypoint, distance, square

log = logging.getLogger("fleet.flight")


@dataclass
class Sortie:
    callsign: str
    home: Waypoint
    side_m: float
    battery_wh: float = 71.0


@dataclass
class Outcome:
    callsign: str
    flown_m: float
    battery_wh: float


def fly(sortie: Sortie) -> Outcome:
    rng = random.Random(sortie.callsign)
    log.info("%s airborne", sortie.callsign)
    legs = square(sortie.home, sortie.side_m)
    flown = 0.0
    energy = sortie.battery_wh
    for start, end in zip(legs, legs[1:]):
        leg = distance(start, end)
        flown += leg
        energy -= leg * rng.uniform(0.010, 0.014)
    if energy < 40:
        log.warning("%s returns with %.1f Wh", sortie.callsign, energy)
    log.info("%s down after %.0f m", sortie.callsign, flown)
    return Outcome(sortie.callsign, round(flown, 1), round(energy, 2))
