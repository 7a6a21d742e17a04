from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, takewhile


class Mode(StrEnum):
    ROAD = "road"
    RAIL = "rail"


@dataclass(frozen=True, slots=True)
class Pallet:
    sku: str
    weight: float
    mode: Mode


@dataclass(frozen=True)
class Depot:
    code: str
    capacity: float
    pallets: tuple[Pallet, ...]

    def loadable(self) -> Iterator[Pallet]:
        totals = accumulate(p.weight for p in self.pallets)
        fits = takewhile(lambda pair: pair[1] <= self.capacity, zip(self.pallets, totals))
        return (pallet for pallet, _ in fits)


def sample(n: int) -> list[Depot]:
    return [
        Depot(
            f"D{k}",
            100.0 + 10 * k,
            tuple(Pallet(f"S{k}{j}", 30.0 + j, Mode.RAIL if j % 2 else Mode.ROAD) for j in range(5)),
        )
        for k in range(n)
    ]
