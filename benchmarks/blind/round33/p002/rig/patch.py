"""Patch list: which fixture hangs on which DMX universe and address."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Fixture:
    name: str
    universe: int
    address: int
    channels: int = 1


PATCH = (
    Fixture("front wash L", 1, 1, 4),
    Fixture("front wash R", 1, 5, 4),
    Fixture("cyc", 1, 20, 3),
    Fixture("mover 1", 2, 1, 16),
    Fixture("mover 2", 2, 17, 16),
)


def universes():
    return sorted({fixture.universe for fixture in PATCH})


def fixtures(universe):
    return [fixture for fixture in PATCH if fixture.universe == universe]
