from __future__ import annotations

import enum
import itertools
from dataclasses import dataclass, field

_ids = itertools.count(1)


class Side(enum.Enum):
    BUY = "B"
    SELL = "S"

    @property
    def opposite(self) -> "Side":
        return Side.SELL if self is Side.BUY else Side.BUY


@dataclass
class Order:
    member: str
    side: Side
    price: int
    qty: int
    order_id: int = field(default_factory=lambda: next(_ids))

    def crosses(self, other: "Order") -> bool:
        if self.side is Side.BUY:
            return self.price >= other.price
        return self.price <= other.price


@dataclass(frozen=True)
class Event:
    kind: str
    order_id: int
    member: str
    price: int
    qty: int

    def as_dict(self) -> dict:
        return {
            "kind": self.kind,
            "order": self.order_id,
            "member": self.member,
            "price": self.price,
            "qty": self.qty,
        }
