from __future__ import annotations

import os

from pydantic import BaseModel, ConfigDict, Field


class Settings(BaseModel):
    model_config = ConfigDict(frozen=True)

    audit_endpoint: str
    render_workers: int = Field(default=2, ge=1, le=8)
    currency: str = "EUR"

    @classmethod
    def from_env(cls) -> "Settings":
        return cls(
            audit_endpoint=os.environ["BILLING_AUDIT_ENDPOINT"],
            render_workers=int(os.environ.get("BILLING_RENDER_WORKERS", "2")),
        )


class Line(BaseModel):
    sku: str
    quantity: int = Field(gt=0)
    unit_price: float


class Order(BaseModel):
    number: str
    customer: str
    lines: list[Line]


class Rendered(BaseModel):
    number: str
    total: float
    body: str


class AuditEvent(BaseModel):
    kind: str
    subject: str
    detail: dict[str, str | float] = {}
