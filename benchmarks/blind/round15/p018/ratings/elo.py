from __future__ import annotations

import random
from dataclasses import dataclass, field

from .feed import Feed


@dataclass
class League:
    name: str
    feed: Feed
    table: dict[str, float] = field(default_factory=dict)
    k: float = 24.0

    def replay(self, matches: list[tuple[str, str]]) -> "League":
        self.feed("league.begin", league=self.name)
        for winner, loser in matches:
            a, b = (self.table.get(p, 1500.0) for p in (winner, loser))
            gain = self.k * (1 - 1 / (1 + 10 ** ((b - a) / 400)))
            self.table |= {winner: a + gain, loser: b - gain}
        self.feed("league.end", league=self.name, top=max(self.table, key=self.table.get))
        self.feed.close()
        return self


def fixtures(seed: int, count: int = 40) -> list[tuple[str, str]]:
    rng = random.Random(seed)
    return [tuple(rng.sample("abcdefgh", 2)) for _ in range(count)]
