from __future__ import annotations

from typing import NamedTuple

MILES = {
    frozenset("MUC LIS".split()): 1230,
    frozenset("LIS GRU".split()): 4920,
    frozenset("GRU EZE".split()): 1060,
    frozenset("VIE DOH".split()): 2310,
    frozenset("DOH SIN".split()): 3850,
}


class Leg(NamedTuple):
    origin: str
    destination: str

    @property
    def miles(self) -> int:
        return MILES.get(frozenset(self), 1500)


class PricedLeg(NamedTuple):
    leg: Leg
    cents: int
    fare_class: str


def split(text: str) -> list[Leg]:
    stops = text.upper().split("-")
    if len(stops) < 2:
        raise ValueError(f"not an itinerary: {text!r}")
    return [Leg(a, b) for a, b in zip(stops, stops[1:])]
