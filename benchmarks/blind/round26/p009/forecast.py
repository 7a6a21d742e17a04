import math
from typing import NamedTuple

import wire


class Risk(NamedTuple):
    parcel: str
    minimum: float
    hour: int


def curve(altitude, hours):
    base = 7.5 - altitude * 0.0065 * 2
    for hour in range(hours):
        yield hour, base - 5.2 * math.sin(math.pi * hour / hours)


def assess(parcel, threshold, hours):
    hour, minimum = min(curve(parcel["altitude"], hours), key=lambda pair: pair[1])
    risk = Risk(parcel["name"], round(minimum, 2), hour)
    if risk.minimum < threshold:
        wire.emit("frost", parcel=risk.parcel, minimum=risk.minimum, hour=risk.hour)
    return risk
