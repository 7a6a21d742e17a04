from __future__ import annotations

import logging
from dataclasses import dataclass

from . import session

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Limits:
    loss: float = 120_000.0
    single_name: float = 60_000.0


def check(limits: Limits, label: str, pnl: dict[str, float]) -> list[str]:
    breaches = [name for name, amount in pnl.items() if amount < -limits.single_name]
    total = sum(pnl.values())
    if total < -limits.loss:
        breaches.append("total")
    if breaches:
        log.info("%s breaches %s", label, ", ".join(breaches))
        session.current().notify("breach", scenario=label, total=round(total), names=breaches)
    return breaches
