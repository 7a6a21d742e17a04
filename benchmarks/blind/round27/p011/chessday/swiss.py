from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Player:
    number: int
    rating: int
    points: float = 0.0
    met: set[int] = field(default_factory=set)


def pair(players: list[Player]) -> list[tuple[Player, Player]]:
    order = sorted(players, key=lambda p: (-p.points, -p.rating))
    pairs = []
    while len(order) > 1:
        first = order.pop(0)
        second = next((p for p in order if p.number not in first.met), order[0])
        order.remove(second)
        first.met.add(second.number)
        second.met.add(first.number)
        pairs.append((first, second))
    return pairs


def expected(white: int, black: int) -> float:
    return 1 / (1 + 10 ** ((black - white) / 400))
