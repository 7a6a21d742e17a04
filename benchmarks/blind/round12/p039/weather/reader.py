"""NMEA 0183 sentences, as far as a weather mast uses them."""
from __future__ import annotations

from functools import reduce
from operator import xor
from typing import NamedTuple


class Reading(NamedTuple):
    kind: str
    values: list[float]


def checksum(body: str) -> str:
    return f"{reduce(xor, body.encode(), 0):02X}"


def sentence(kind: str, *values: float) -> str:
    body = ",".join([kind, *(f"{v:.1f}" for v in values)])
    return f"${body}*{checksum(body)}"


def parse(line: str) -> Reading | None:
    line = line.strip()
    if not line.startswith("$") or "*" not in line:
        return None
    body, _, check = line[1:].partition("*")
    if checksum(body) != check:
        return None
    kind, *fields = body.split(",")
    return Reading(kind, [float(f) for f in fields])
