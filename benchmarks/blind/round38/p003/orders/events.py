from dataclasses import dataclass, field
from datetime import datetime, timezone


@dataclass(frozen=True)
class DomainEvent:
    order_id: int
    raised_at: str = field(default_factory=lambda: datetime.now(timezone.utc).isoformat(), kw_only=True)


@dataclass(frozen=True)
class OrderPlaced(DomainEvent):
    quantity: int


@dataclass(frozen=True)
class OrderRepriced(DomainEvent):
    old_total: float
    new_total: float
