from __future__ import annotations

import asyncio
from decimal import Decimal

from pydantic import BaseModel

from .audit import audited
from .container import Container


class Line(BaseModel):
    sku: str
    quantity: int
    unit_price: Decimal


class Order(BaseModel):
    number: str
    customer: str
    lines: list[Line]


def _layout(order: Order, currency: str) -> list[str]:
    rows = [f"Invoice {order.number} for {order.customer}"]
    total = Decimal(0)
    for line in order.lines:
        amount = line.unit_price * line.quantity
        total += amount
        rows.append(f"{line.sku:<12}{line.quantity:>4}{amount:>10.2f}")
    rows.append(f"{'total':<16}{total:>10.2f} {currency}")
    return rows


@audited("invoice.render")
def render_invoice(payload: str, currency: str) -> str:
    order = Order.model_validate_json(payload)
    return "\n".join(_layout(order, currency))


class InvoiceService:
    def __init__(self, container: Container) -> None:
        self._container = container

    async def issue(self, order: Order) -> str:
        loop = asyncio.get_running_loop()
        job = loop.run_in_executor(
            self._container.renderers,
            render_invoice,
            order.model_dump_json(),
            self._container.settings.currency,
        )
        return await asyncio.wait_for(job, timeout=5)
