"""Synthetic self-assessment returns and the plausibility rules."""
from __future__ import annotations

import logging
from typing import Callable, Iterator, TypedDict

logger = logging.getLogger("taxval.rules")


class Return(TypedDict):
    utr: str
    year: int
    income: int
    relief: int
    paid: int


def load(year: int, count: int) -> Iterator[Return]:
    for n in range(count):
        yield Return(
            utr=f"{7_000_000_000 + 37 * n}", year=year, income=18_000 + 2_500 * n,
            relief=40_000 if n % 11 == 5 else 1_200, paid=-1 if n % 17 == 3 else 1_000 + 400 * n,
        )


def relief_within_income(r: Return) -> bool:
    return r["relief"] <= r["income"]


def payment_not_negative(r: Return) -> bool:
    return r["paid"] >= 0


RULES: dict[str, Callable[[Return], bool]] = {
    "R101": relief_within_income,
    "R207": payment_not_negative,
}


def validate(r: Return) -> list[str]:
    failed = [code for code, rule in RULES.items() if not rule(r)]
    if failed:
        logger.warning("UTR %s fails %s", r["utr"], ",".join(failed))
    return failed
