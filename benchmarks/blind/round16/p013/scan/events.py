from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Pick:
    bin: str
    article: str
    amount: int = 1


@dataclass(frozen=True, slots=True)
class Count:
    bin: str
    seen: int
    expected: int


Event: TypeAlias = Pick | Count


def parse(line: str) -> Event:
    match line.split("|"):
        case ["P", bin_, article]:
            return Pick(bin_, article)
        case ["P", bin_, article, amount]:
            return Pick(bin_, article, int(amount))
        case ["C", bin_, seen, expected]:
            return Count(bin_, int(seen), int(expected))
        case _:
            raise ValueError(f"cannot read {line!r}")
