"""Invoice rendering. CPU heavy in production, hence the process pool."""
from __future__ import annotations

import hashlib
import textwrap

from pydantic import BaseModel

from . import runtime


class Line(BaseModel):
    sku: str
    quantity: int
    unit_price: float


class Order(BaseModel):
    number: int
    customer: str
    lines: list[Line]


class Invoice(BaseModel):
    order: int
    total: float
    digest: str
    text: str


def total_of(order: Order, vat: float) -> float:
    net = sum(line.quantity * line.unit_price for line in order.lines)
    return round(net * (1 + vat), 2)


def render(order: Order) -> Invoice:
    rt = runtime.current()
    total = total_of(order, rt.settings.vat)
    rows = "\n".join(
        f"{line.quantity:>4} x {line.sku:<12} {line.unit_price:>9.2f}" for line in order.lines
    )
    text = textwrap.dedent(f"Invoice {order.number}\n{order.customer}\n") + rows
    text += f"\nTotal {total:.2f} {rt.settings.currency}\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Invoice(order=order.number, total=total, digest=digest, text=text)
