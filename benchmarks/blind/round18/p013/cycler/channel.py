import enum
import time
from typing import Iterator, Optional

from .telemetry import Telemetry


class Leg(enum.Enum):
    CHARGE = +1.0
    REST = 0.0
    DISCHARGE = -1.0


PROFILES = {
    "formation": [(Leg.CHARGE, 3), (Leg.REST, 1), (Leg.DISCHARGE, 2)],
    "check": [(Leg.DISCHARGE, 1), (Leg.REST, 1)],
}

uplink: Optional[Telemetry] = None


class Cell:
    def __init__(self, volts: float = 3.6, resistance: float = 0.02):
        self.volts = volts
        self.resistance = resistance

    def apply(self, amps: float) -> float:
        self.volts += 0.01 * amps
        return self.volts + amps * self.resistance


def ticks(profile: str) -> Iterator[float]:
    for leg, count in PROFILES[profile]:
        yield from [leg.value * 2.0] * count


def run_profile(job: tuple[int, str]) -> tuple[int, float, int]:
    channel, profile = job
    cell, dropped = Cell(), 0
    for tick, amps in enumerate(ticks(profile)):
        volts = cell.apply(amps)
        dropped += not uplink.record(channel, tick, volts, amps)
        time.sleep(0.02)
    return channel, cell.volts, dropped
