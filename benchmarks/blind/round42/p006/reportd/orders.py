from __future__ import annotations

from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True)
class Line:
    sku: str
    amount: int
    price: Decimal


@dataclass(frozen=True)
class Order:
    number: int
    customer: str
    lines: tuple[Line, ...]


ORDERS = [
    Order(1001, "Hana", (Line("A-1", 2, Decimal("4.50")), Line("B-7", 1, Decimal("12.00")))),
    Order(1002, "Ismael", (Line("C-3", 10, Decimal("0.99")),)),
    Order(1003, "Odile", ()),
]


def render(order: Order) -> dict[str, Any]:
    """The slow part: lays the invoice out."""
    if not order.lines:
        raise ValueError(f"order {order.number} has no lines")
    rows = [f"{l.sku:8} {l.amount:4d} x {l.price:>8}" for l in order.lines]
    total = sum((l.amount * l.price for l in order.lines), Decimal(0))
    return {"number": order.number, "rows": rows, "total": str(total), "first": str(asdict(order.lines[0]))}


def stamp(report: dict[str, Any]) -> dict[str, Any]:
    return {**report, "title": f"Invoice {report['number']}: {report['total']} EUR"}
