from __future__ import annotations

import random
from dataclasses import dataclass, field

RANKS = "A23456789TJQK"


class Shoe:
    def __init__(self, seed: int, decks: int = 4) -> None:
        self.rng = random.Random(seed)
        self.decks = decks
        self.shuffle()

    def shuffle(self) -> None:
        self.cards = list(RANKS) * 4 * self.decks
        self.rng.shuffle(self.cards)

    def draw(self) -> str:
        return self.cards.pop()

    @property
    def low(self) -> bool:
        return len(self.cards) < 52


@dataclass
class Hand:
    cards: list[str] = field(default_factory=list)

    def add(self, card: str) -> "Hand":
        self.cards.append(card)
        return self

    @property
    def value(self) -> int:
        total = sum(11 if c == "A" else 10 if c in "TJQK" else int(c) for c in self.cards)
        aces = self.cards.count("A")
        while total > 21 and aces:
            total, aces = total - 10, aces - 1
        return total

    @property
    def natural(self) -> bool:
        return len(self.cards) == 2 and self.value == 21
