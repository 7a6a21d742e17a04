from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Iterator

_ids = itertools.count(1)


@dataclass
class Room:
    capacity: int = 2
    players: list[str] = field(default_factory=list)
    number: int = field(default_factory=_ids.__next__)

    @property
    def topic(self) -> str:
        return f"room.{self.number}"

    @property
    def full(self) -> bool:
        return len(self.players) >= self.capacity


def seat(players: list[str], capacity: int = 2) -> Iterator[Room]:
    room = Room(capacity)
    for player in players:
        room.players.append(player)
        if room.full:
            yield room
            room = Room(capacity)
