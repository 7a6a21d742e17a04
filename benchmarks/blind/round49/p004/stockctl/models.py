from __future__ import annotations

from datetime import datetime, timezone
from typing import Any, Literal

import zmq
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, computed_field, field_validator, model_validator


class Movement(BaseModel):
    sku: str = Field(min_length=3)
    qty: int
    direction: Literal["in", "out"] = "in"

    @model_validator(mode="before")
    @classmethod
    def from_row(cls, value: Any) -> Any:
        if isinstance(value, str):
            sku, _, qty = value.partition(",")
            number = int(qty)
            return {"sku": sku.strip().upper(), "qty": abs(number), "direction": "in" if number >= 0 else "out"}
        return value

    @computed_field
    @property
    def signed(self) -> int:
        return self.qty if self.direction == "in" else -self.qty


class Audit(BaseModel):
    event: str
    site: str
    at: datetime = Field(default_factory=lambda: datetime.now(timezone.utc))
    detail: dict[str, Any] = Field(default_factory=dict)


class Channel(BaseModel):
    """Where the audit records go."""

    model_config = ConfigDict(frozen=True)

    endpoint: str
    linger_ms: int = 500
    _context: zmq.Context | None = PrivateAttr(default=None)
    _socket: zmq.Socket | None = PrivateAttr(default=None)

    @field_validator("endpoint")
    @classmethod
    def has_scheme(cls, value: str) -> str:
        if "://" not in value:
            raise ValueError("endpoint needs a scheme")
        return value

    @property
    def socket(self) -> zmq.Socket:
        if self._socket is None:
            self._context = zmq.Context()
            self._socket = self._context.socket(zmq.PUSH)
            self._socket.set(zmq.LINGER, self.linger_ms)
            self._socket.connect(self.endpoint)
        return self._socket

    def record(self, audit: Audit) -> None:
        self.socket.send_string(audit.model_dump_json(), zmq.DONTWAIT)

    def shutdown(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._context.term()
            self._socket = self._context = None
