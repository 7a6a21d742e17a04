from __future__ import annotations

import os

from pydantic import BaseModel, Field


class Settings(BaseModel):
    events_endpoint: str = "inproc://shop-events"
    render_workers: int = Field(default=2, ge=1, le=8)
    currency: str = "EUR"

    @classmethod
    def from_env(cls) -> "Settings":
        values = {}
        for name in cls.model_fields:
            raw = os.environ.get(f"ORDERS_{name.upper()}")
            if raw is not None:
                values[name] = raw
        return cls.model_validate(values)
