"""Ledger postings and MT940 lines, reduced to what matching needs."""
from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Iterable, Iterator

VALUE_DATE = dt.date(2024, 6, 28)


@dataclass(frozen=True)
class Entry:
    ref: str
    amount: Decimal
    value_date: dt.date


@dataclass(frozen=True)
class Break:
    currency: str
    ref: str
    kind: str
    difference: Decimal

    def as_dict(self) -> dict[str, str]:
        return {"ccy": self.currency, "ref": self.ref, "kind": self.kind, "diff": str(self.difference)}


def ledger(currency: str) -> Iterator[Entry]:
    for n in range(40):
        yield Entry(f"{currency}{n:04d}", Decimal(n * 250), VALUE_DATE)


def statement(currency: str) -> Iterator[Entry]:
    for n in range(40):
        if n == 13:
            continue
        bump = Decimal("0.05") if n in (7, 31) else Decimal(0)
        yield Entry(f"{currency}{n:04d}", Decimal(n * 250) + bump, VALUE_DATE)


def by_ref(entries: Iterable[Entry]) -> dict[str, Entry]:
    return {e.ref: e for e in entries}
