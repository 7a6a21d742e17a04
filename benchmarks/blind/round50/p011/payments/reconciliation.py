from __future__ import annotations

import multiprocessing
from datetime import date
from decimal import Decimal
from typing import Iterable, Iterator

from pydantic import BaseModel

from .alerts import Alert, alerts
from .gateway import Gateway


class Payment(BaseModel):
    reference: str
    amount: Decimal


class Mismatch(BaseModel):
    reference: str
    ours: Decimal
    theirs: Decimal


def ledger(day: date, size: int = 24) -> list[Payment]:
    gateway = Gateway(busy_every=10**12)
    payments = []
    for number in range(size):
        reference = f"{day:%y%m%d}-{number:03}"
        amount = gateway.settled_amount(reference)
        if number % 11 == 5:
            amount += Decimal("0.50")
        payments.append(Payment(reference=reference, amount=amount))
    return payments


class Checker:
    def __init__(self, gateway: Gateway) -> None:
        self.gateway = gateway

    def __call__(self, payment: Payment) -> Mismatch | None:
        theirs = self.gateway.settled_amount(payment.reference)
        if theirs == payment.amount:
            return None
        return Mismatch(reference=payment.reference, ours=payment.amount, theirs=theirs)


def _collect(results: Iterator[Mismatch | None], count: int) -> Iterable[Mismatch]:
    for _ in range(count):
        found = results.next(timeout=3)
        if found is not None:
            alerts.raise_alert(Alert(severity="error", text=f"mismatch {found.reference}"))
            yield found


def reconcile(day: date, workers: int) -> list[Mismatch]:
    payments = ledger(day)
    with multiprocessing.Pool(workers) as pool:
        results = pool.imap_unordered(Checker(Gateway()), payments)
        return sorted(_collect(results, len(payments)), key=lambda m: m.reference)
