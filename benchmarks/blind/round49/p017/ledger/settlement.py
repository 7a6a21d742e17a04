from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

import structlog

log = structlog.get_logger()


@dataclass(frozen=True)
class Posting:
    account: str
    amount: Decimal


def validate(batch: int, postings: list[Posting]) -> bool:
    balance = sum((p.amount for p in postings), Decimal(0))
    if balance:
        log.warning("batch out of balance", batch=batch, balance=str(balance))
    return not balance


def settle(batch: int, postings: list[Posting]) -> dict[str, Decimal]:
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for posting in postings:
        totals[posting.account] += posting.amount
    log.info("batch settled", batch=batch, accounts=len(totals))
    return dict(totals)
