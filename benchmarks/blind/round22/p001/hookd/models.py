from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import Enum


class Outcome(str, Enum):
    DELIVERED = "delivered"
    RETRY = "retry"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Event:
    id: str
    merchant: str
    kind: str
    payload: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Attempt:
    event_id: str
    outcome: Outcome
    signature: str

    def to_wire(self) -> dict:
        return asdict(self) | {"outcome": self.outcome.value}
