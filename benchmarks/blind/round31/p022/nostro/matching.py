"""Two-sided matching by reference, one currency at a time."""
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Callable

from . import desk
from .positions import Break, by_ref, ledger, statement

OnBreak = Callable[[Break], None]


@dataclass
class Outcome:
    currency: str
    tally: Counter
    breaks: list[Break] = field(default_factory=list)

    def replay(self, on_break: OnBreak = desk.publish) -> None:
        for item in self.breaks:
            on_break(item)


def match(currency: str, tolerance: Decimal, on_break: OnBreak) -> Counter:
    ours, theirs = by_ref(ledger(currency)), by_ref(statement(currency))
    tally: Counter = Counter()
    for ref, entry in ours.items():
        other = theirs.get(ref)
        if other is None:
            tally["missing"] += 1
            on_break(Break(currency, ref, "missing", entry.amount))
        elif abs(other.amount - entry.amount) > tolerance:
            tally["amount"] += 1
            on_break(Break(currency, ref, "amount", other.amount - entry.amount))
        else:
            tally["matched"] += 1
    return tally


def reconcile(currency: str, tolerance: Decimal) -> Outcome:
    found: list[Break] = []
    tally = match(currency, tolerance, found.append)
    return Outcome(currency, tally, found)
