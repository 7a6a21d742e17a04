from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Iterable, Iterator


@dataclass(order=True, frozen=True)
class Player:
    rating: int
    name: str


@dataclass(frozen=True)
class Pairing:
    first: Player
    second: Player | None = None

    @property
    def gap(self) -> int:
        return abs(self.first.rating - self.second.rating) if self.second else 0


def brackets(players: Iterable[Player], width: int = 200) -> dict[int, list[Player]]:
    key = lambda p: p.rating // width
    return {k: list(g) for k, g in groupby(sorted(players), key)}


def pair(players: list[Player]) -> Iterator[Pairing]:
    rest = iter(sorted(players))
    for first in rest:
        yield Pairing(first, next(rest, None))
