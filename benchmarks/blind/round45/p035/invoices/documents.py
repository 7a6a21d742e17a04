from __future__ import annotations

import random
from datetime import date
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, Field

from .channel import Channel


class Line(BaseModel):
    text: str
    quantity: int = Field(ge=1)
    price: Decimal


class Invoice(BaseModel):
    number: str
    customer: str
    issued: date
    lines: list[Line]

    @property
    def total(self) -> Decimal:
        return sum((line.quantity * line.price for line in self.lines), Decimal(0))


class InvoiceRun(BaseModel):
    """All invoices of one month; share the work by customer."""

    month: date
    customers: list[str]
    folder: Path
    channel: Channel

    def invoice(self, customer: str) -> Invoice:
        rng = random.Random(f"{customer}{self.month}")
        return Invoice(
            number=f"{self.month:%Y%m}-{customer.upper()}",
            customer=customer,
            issued=self.month,
            lines=[
                Line(text=text, quantity=rng.randint(1, 9), price=Decimal(rng.randint(5, 90)))
                for text in rng.sample(["hosting", "support", "storage", "traffic"], 2)
            ],
        )

    def write(self, customers: list[str]) -> int:
        for customer in customers:
            invoice = self.invoice(customer)
            path = self.folder / f"{invoice.number}.txt"
            path.write_text(f"{invoice.number}\n{invoice.total:.2f}\n")
            self.channel.announce(invoice)
        return len(customers)
