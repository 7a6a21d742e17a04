from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import NamedTuple

from .alerts import BreachSink, RiskConfig
from .container import services


class Portfolio(NamedTuple):
    book: str
    pnl: Sequence[float]


def value_at_risk(pnl: Sequence[float], z: float = 2.33) -> float:
    return round(z * statistics.pstdev(pnl), 2)


def revalue(portfolio: Portfolio) -> tuple[str, float]:
    var = value_at_risk(portfolio.pnl)
    if var > services.resolve(RiskConfig).limit:
        services.resolve(BreachSink).raise_breach(portfolio.book, var)  # type: ignore[type-abstract]
    return portfolio.book, var
