"""Spacecraft database extract and a packet source for rehearsals."""

import itertools
import random
from typing import Iterator, TypedDict


class Parameter(TypedDict):
    name: str
    raw: int
    value: float


CALIBRATION: dict[str, tuple[float, float]] = {
    "BATT_V": (0.0, 0.0081),
    "TX_TEMP": (-40.0, 0.0305),
    "WHEEL_RPM": (-6000.0, 2.93),
}


def packets(satellite: str, count: int) -> Iterator[list[Parameter]]:
    rng = random.Random(satellite)
    for _ in itertools.repeat(None, count):
        packet: list[Parameter] = []
        for name, (offset, gain) in CALIBRATION.items():
            raw = rng.randrange(4096)
            packet.append({"name": name, "raw": raw, "value": round(offset + gain * raw, 3)})
        yield packet
