"""NMEA 0183 sentences: checksum, parsing and a simulated talker."""
import functools
import math
import operator
from typing import Iterator, NamedTuple


class Sentence(NamedTuple):
    talker: str
    kind: str
    fields: tuple


class NmeaError(ValueError):
    pass


def checksum(body: str) -> str:
    return f"{functools.reduce(operator.xor, body.encode(), 0):02X}"


def parse(line: str) -> Sentence:
    if not line.startswith("$") or "*" not in line:
        raise NmeaError(f"no sentence: {line!r}")
    body, _, given = line[1:].strip().partition("*")
    if checksum(body) != given:
        raise NmeaError(f"checksum {given}, computed {checksum(body)}")
    address, *fields = body.split(",")
    return Sentence(address[:2], address[2:], tuple(fields))


def simulated_talker() -> Iterator[str]:
    """Depth below keel and heading, while the ship crosses a shoal."""
    tick = 0
    while True:
        depth = 9.0 + 6.0 * math.cos(tick / 6.0)
        for body in (f"SDDPT,{depth:.1f},0.5", f"HEHDT,{(87 + tick) % 360:.1f},T"):
            yield f"${body}*{checksum(body)}"
        tick += 1
