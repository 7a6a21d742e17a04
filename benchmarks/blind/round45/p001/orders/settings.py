from __future__ import annotations

from pydantic import BaseModel, Field


class BusSettings(BaseModel):
    host: str = "127.0.0.1"
    linger_ms: int = Field(0, ge=0)
    high_water_mark: int = 500


class Settings(BaseModel):
    bus: BusSettings = BusSettings()
    render_workers: int = Field(2, ge=1, le=8)
    currency: str = "EUR"
    vat: float = 0.19
