from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal

import structlog

from .audit import trail
from .statements import parse, sample_statement

log = structlog.get_logger(__name__)


def import_account(account: str) -> tuple[str, Decimal, int]:
    bookings, rejected = parse(account, sample_statement(account))
    balance = sum((booking.amount for booking in bookings), Decimal(0))
    trail.record("import", account=account, bookings=len(bookings), rejected=rejected)
    trail.close()
    return account, balance, rejected


def import_all(accounts: list[str], workers: int) -> dict[str, Decimal]:
    trail.record("begin", accounts=len(accounts))
    balances: dict[str, Decimal] = {}
    with ProcessPoolExecutor(workers) as pool:
        for account, balance, rejected in pool.map(import_account, accounts, timeout=5):
            balances[account] = balance
            if rejected:
                log.warning("rows rejected", account=account, rejected=rejected)
    trail.record("commit", total=str(sum(balances.values())))
    return balances
