from __future__ import annotations

import enum
import json

import attrs


class Reason(enum.Enum):
    DELIVERY = "delivery"
    SALE = "sale"
    RECOUNT = "recount"


@attrs.frozen
class StockMove:
    sku: str
    delta: int = attrs.field(validator=attrs.validators.instance_of(int))
    reason: Reason = Reason.SALE

    def as_frames(self) -> list[bytes]:
        body = {"sku": self.sku, "delta": self.delta}
        return [self.reason.value.encode(), json.dumps(body).encode()]

    @classmethod
    def from_frames(cls, frames: list[bytes]) -> StockMove:
        reason, body = frames
        return cls(**json.loads(body), reason=Reason(reason.decode()))
