"""Plain records used by every step of the end-of-day run."""
from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Account:
    number: str
    branch: int
    balance: Decimal
    rate_bp: int


@dataclass(slots=True)
class StepResult:
    step: str
    branch: int
    amount: Decimal
    rejected: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class RunCard:
    business_date: dt.date
    branches: tuple[int, ...] = (101, 204, 377)
    workers: int = 2
    step_timeout: float = 2.0


def ledger_extract(branch: int) -> list[Account]:
    """Stand-in for the nightly extract; deterministic per branch."""
    return [
        Account(f"{branch}-{n:05d}", branch, Decimal(1000 + 17 * n) - (Decimal(1400) if n % 7 == 0 else 0), 125 + n)
        for n in range(1, 25)
    ]
