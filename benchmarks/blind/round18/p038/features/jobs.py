"""The unit of work of the pool."""
from __future__ import annotations

import datetime as dt
import logging
from typing import NamedTuple

from .transforms import Row, Transform

log = logging.getLogger(__name__)


class Features(NamedTuple):
    day: dt.date
    values: dict[str, float]


def read(day: dt.date) -> list[Row]:
    return [{"amount": float((day.toordinal() * k) % 17)} for k in range(1, 20)]


def compute(day: dt.date) -> Features:
    rows = read(day)
    log.info("day %s: %d rows", day, len(rows))
    values = {key: cls()(rows) for key, cls in Transform.registry.items()}
    if values["peak"] > 15:
        log.warning("day %s: suspicious peak", day)
    return Features(day, values)
