from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, auto
from typing import NamedTuple

from .audit import AuditTrail, Recorder


class Payment(NamedTuple):
    reference: str
    amount: Decimal
    currency: str = "EUR"


class Verdict(Enum):
    SETTLED = auto()
    HELD = auto()
    REFUSED = auto()

    @classmethod
    def of(cls, payment: Payment) -> Verdict:
        match payment:
            case Payment(amount=amount) if amount <= 0:
                return cls.REFUSED
            case Payment(amount=amount, currency="EUR") if amount < 10_000:
                return cls.SETTLED
            case _:
                return cls.HELD


@dataclass(slots=True)
class Settlement:
    trail: AuditTrail
    _record: Recorder = field(init=False)

    def __post_init__(self) -> None:
        self._record = self.trail.socket.send_json

    def opened(self, batches: int) -> None:
        self._record({"event": "settlement.opened", "batches": batches})

    def settle(self, batch: Iterable[Payment]) -> int:
        held = 0
        for payment in batch:
            verdict = Verdict.of(payment)
            held += verdict is Verdict.HELD
            self._record({"event": verdict.name.lower(), "payment": payment.reference})
        return held
