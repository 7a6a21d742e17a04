from __future__ import annotations

from dataclasses import asdict, dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class Line:
    sku: str
    quantity: int
    price: Decimal


@dataclass
class Order:
    number: int
    lines: list[Line] = field(default_factory=list)

    @property
    def total(self) -> Decimal:
        return sum((line.price * line.quantity for line in self.lines), Decimal())

    def as_dict(self) -> dict:
        return {"number": self.number, "total": str(self.total), "lines": [asdict(x) | {"price": str(x.price)} for x in self.lines]}
