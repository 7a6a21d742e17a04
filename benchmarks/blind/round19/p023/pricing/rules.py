from __future__ import annotations

from enum import Enum
from typing import NamedTuple, Protocol


class Rule(Protocol):
    def __call__(self, cost: float, rival: float) -> float: ...


class Quote(NamedTuple):
    sku: str
    cost: float
    rival: float


def undercut(cost: float, rival: float) -> float:
    return max(cost * 1.05, rival - 0.01)


def margin(cost: float, rival: float) -> float:
    return cost * 1.3


class RuleName(str, Enum):
    UNDERCUT = "undercut"
    MARGIN = "margin"


RULES: dict[RuleName, Rule] = {RuleName.UNDERCUT: undercut, RuleName.MARGIN: margin}
