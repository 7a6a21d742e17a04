from __future__ import annotations

import enum
import random
from collections.abc import Iterator
from dataclasses import dataclass


class Topic(enum.StrEnum):
    QUOTE = "md.quote"
    SIGNAL = "sig"
    HALT = "ctl.halt"


class Side(enum.Enum):
    BUY = 1
    SELL = -1
    FLAT = 0


@dataclass(frozen=True, slots=True)
class Quote:
    symbol: str
    bid: float
    ask: float

    @property
    def mid(self) -> float:
        return (self.bid + self.ask) / 2


def walk(symbol: str, start: float, *, seed: int = 7) -> Iterator[Quote]:
    rng = random.Random(seed)
    price = start
    while True:
        price += rng.gauss(0, 0.05)
        yield Quote(symbol, round(price - 0.01, 4), round(price + 0.01, 4))
