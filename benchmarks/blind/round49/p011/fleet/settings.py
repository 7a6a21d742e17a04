from __future__ import annotations

from pydantic import BaseModel, Field, field_validator


class Settings(BaseModel):
    endpoint: str
    workers: int = Field(default=2, ge=1, le=8)
    segments: int = 4

    @field_validator("endpoint")
    @classmethod
    def known_transport(cls, value: str) -> str:
        if not value.startswith(("ipc://", "tcp://")):
            raise ValueError(f"unsupported transport: {value}")
        return value


class Trip(BaseModel):
    vehicle: str
    speeds: list[float]


class Score(BaseModel):
    trip_id: int
    harsh_events: int
    mean_speed: float
