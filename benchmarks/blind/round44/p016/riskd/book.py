from __future__ import annotations

import math
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Position:
    instrument: str
    quantity: int
    price: float
    beta: float
    strike: float | None = None

    @property
    def value(self) -> float:
        if self.strike is None:
            return self.quantity * self.price
        intrinsic = max(self.price - self.strike, 0.0)
        return self.quantity * (intrinsic + 0.02 * self.price * math.exp(-abs(self.price / self.strike - 1)))

    def shocked(self, move: float) -> "Position":
        return replace(self, price=self.price * (1 + move * self.beta))


BOOK = (
    Position("SOLB", 12_000, 82.4, 1.2),
    Position("UMI", -30_000, 21.9, 1.6),
    Position("KBC-C70", 5_000, 66.1, 0.9, strike=70.0),
    Position("ABI", 18_500, 55.3, 0.7),
)


def value(book: tuple[Position, ...]) -> float:
    return sum(position.value for position in book)
