from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation


class RejectedPrice(ValueError):
    pass


@dataclass
class PriceBook:
    limit: Decimal = Decimal("0.25")
    prices: dict[str, Decimal] = field(default_factory=lambda: {"COPPER": Decimal("8.40"), "ZINC": Decimal("2.61")})

    def update(self, metal: str, text: str) -> Decimal:
        try:
            new = Decimal(text)
        except InvalidOperation as error:
            raise RejectedPrice(f"not a price: {text!r}") from error
        old = self.prices.get(metal)
        if old is not None and abs(new - old) / old > self.limit:
            raise RejectedPrice(f"{metal} moved by more than {self.limit:%}")
        self.prices[metal] = new
        return new
