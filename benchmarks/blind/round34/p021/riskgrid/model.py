from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Trade:
    trade_id: str
    notional: float
    delta: float
    vega: float


@dataclass(frozen=True, slots=True)
class Scenario:
    name: str
    spot_shift: float
    vol_shift: float


@dataclass(slots=True)
class GridSettings:
    endpoint: str
    workers: int = 2


@dataclass(slots=True)
class Valuation:
    trade_id: str
    scenario: str
    pnl: float
    tags: dict[str, Any] = field(default_factory=dict)

    def to_wire(self) -> dict[str, Any]:
        return asdict(self)
