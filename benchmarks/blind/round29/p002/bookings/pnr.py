from __future__ import annotations

import itertools
import string
from dataclasses import dataclass, field

ALPHABET = string.ascii_uppercase.replace("I", "").replace("O", "") + "23456789"


@dataclass
class Party:
    surname: str
    seats: int
    flight: str
    fare_cents: int

    @property
    def total(self) -> int:
        return self.seats * self.fare_cents


@dataclass
class Booking:
    locator: str
    party: Party
    remarks: list[str] = field(default_factory=list)


def locator(party: Party) -> str:
    value = sum(ord(c) * 31**i for i, c in enumerate(f"{party.surname}{party.flight}"))
    letters = []
    for _ in range(6):
        value, rest = divmod(value, len(ALPHABET))
        letters.append(ALPHABET[rest])
    return "".join(letters)


def sample_parties(count: int) -> list[Party]:
    names = itertools.cycle(["Okafor", "Lindqvist", "Moreau", "Tanaka", "Silva"])
    return [Party(next(names), 1 + i % 3, f"XK{410 + i}", 8900 + 700 * i) for i in range(count)]
