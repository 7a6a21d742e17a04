from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from audit import AUDIT


@dataclass(frozen=True)
class Trade:
    trader: str
    side: str
    qty: int
    note: str = ""


Check = Callable[[Trade], str | None]
CHECKS: dict[str, Check] = {}


def check(name: str) -> Callable[[Check], Check]:
    def keep(fn: Check) -> Check:
        CHECKS[name] = fn
        return fn

    return keep


@check("oversize")
def oversize(trade: Trade) -> str | None:
    return f"{trade.qty} shares" if trade.qty > 10_000 else None


@check("chatter")
def chatter(trade: Trade) -> str | None:
    return "off-channel talk" if re.search(r"whatsapp|signal", trade.note, re.I) else None


def examine(trade: Trade) -> list[str]:
    AUDIT.info("examining %s", trade.trader)
    findings = [f"{name}: {why}" for name, fn in CHECKS.items() if (why := fn(trade))]
    if findings:
        AUDIT.warning("%s: %s", trade.trader, "; ".join(findings))
    return findings
