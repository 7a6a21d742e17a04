from __future__ import annotations

from .runtime import runtime
from .settings import AuditEvent, Order, Rendered


def _table(order: Order) -> list[str]:
    return [
        f"{line.sku:<12}{line.quantity:>4} x {line.unit_price:>9.2f}"
        for line in order.lines
    ]


def render(order: Order, currency: str) -> Rendered:
    total = round(sum(line.quantity * line.unit_price for line in order.lines), 2)
    rows = [f"INVOICE {order.number}", order.customer, *_table(order), f"{currency} {total:.2f}"]
    runtime.require_bus().publish(
        AuditEvent(kind="invoice.rendered", subject=order.number, detail={"total": total})
    )
    return Rendered(number=order.number, total=total, body="\n".join(rows))
