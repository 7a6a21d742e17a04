"""Transforms on one day of events."""
from __future__ import annotations

import abc
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

Row = Mapping[str, float]


class Transform(abc.ABC):
    registry: ClassVar[dict[str, type[Transform]]] = {}

    def __init_subclass__(cls, *, key: str) -> None:
        super().__init_subclass__()
        Transform.registry[key] = cls

    @abc.abstractmethod
    def __call__(self, rows: Sequence[Row]) -> float: ...


@dataclass(frozen=True)
class Mean(Transform, key="mean"):
    column: str = "amount"

    def __call__(self, rows: Sequence[Row]) -> float:
        return math.fsum(r[self.column] for r in rows) / max(len(rows), 1)


@dataclass(frozen=True)
class Peak(Transform, key="peak"):
    column: str = "amount"

    def __call__(self, rows: Sequence[Row]) -> float:
        return max((r[self.column] for r in rows), default=0.0)
