"""Reference evapotranspiration, simplified Hargreaves form."""
import logging
import math
import os
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Day:
    field: str
    doy: int
    tmin: float
    tmax: float


@dataclass(frozen=True)
class Demand:
    field: str
    millimetres: float
    worker: int


def radiation(doy: int, latitude: float = 0.88) -> float:
    declination = 0.409 * math.sin(2 * math.pi * doy / 365 - 1.39)
    sunset = math.acos(max(-1.0, min(1.0, -math.tan(latitude) * math.tan(declination))))
    distance = 1 + 0.033 * math.cos(2 * math.pi * doy / 365)
    return 37.6 * distance * (
        sunset * math.sin(latitude) * math.sin(declination)
        + math.cos(latitude) * math.cos(declination) * math.sin(sunset)
    )


def demand(day: Day) -> Demand:
    if day.tmax < day.tmin:
        raise ValueError(f"{day.field}: tmax below tmin")
    mean = (day.tmin + day.tmax) / 2
    et0 = 0.0023 * 0.408 * radiation(day.doy) * (mean + 17.8) * math.sqrt(day.tmax - day.tmin)
    log.debug("computed %s", day.field)
    return Demand(day.field, round(et0, 2), os.getpid())
