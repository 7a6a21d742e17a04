from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Side(Enum):
    BUY = 1
    SELL = -1


@dataclass(frozen=True)
class Fill:
    desk: str
    side: Side
    amount: float


@dataclass(frozen=True)
class LimitChanged:
    desk: str
    limit: float


@dataclass(frozen=True)
class DepthChanged:
    depth: int


@dataclass(frozen=True)
class EndOfDay:
    pass


Event = Fill | LimitChanged | DepthChanged | EndOfDay
