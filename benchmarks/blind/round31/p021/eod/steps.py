"""The three steps of the deposit close."""
from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

from .model import RunCard, StepResult, ledger_extract
from .registry import step

CENT = Decimal("0.01")


@step(order=10)
def accrue_interest(card: RunCard, branch: int) -> StepResult:
    total = Decimal(0)
    rejected = []
    for account in ledger_extract(branch):
        if account.balance <= 0:
            rejected.append(account.number)
            continue
        daily = account.balance * account.rate_bp / Decimal(10_000) / Decimal(365)
        total += daily.quantize(CENT, ROUND_HALF_EVEN)
    return StepResult("accrue_interest", branch, total, rejected)


@step(order=20)
def charge_fees(card: RunCard, branch: int) -> StepResult:
    if card.business_date.day < 25:
        return StepResult("charge_fees", branch, Decimal(0))
    overdrawn = [a for a in ledger_extract(branch) if a.balance < 0]
    return StepResult("charge_fees", branch, CENT * 950 * len(overdrawn))


@step(order=30)
def control_totals(card: RunCard, branch: int) -> StepResult:
    return StepResult("control_totals", branch, sum((a.balance for a in ledger_extract(branch)), Decimal(0)))
