from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import Enum


class Risk(Enum):
    LOW = 1
    MEDIUM = 4
    HIGH = 9

    @property
    def weight(self) -> int:
        return self.value

    def __add__(self, other: Risk | int) -> int:
        return self.value + (other.value if isinstance(other, Risk) else other)

    __radd__ = __add__


@dataclass(frozen=True, slots=True)
class Finding:
    check: str
    file: str
    text: str
    risk: Risk

    def as_message(self) -> dict:
        return asdict(self) | {"risk": self.risk.name}
