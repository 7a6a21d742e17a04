from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field


class FeedSettings(BaseModel):
    url: str
    linger: int = 200
    topic: str = "linkcheck"


class Settings(BaseModel):
    feed: FeedSettings
    executor: Literal["thread", "process"] = "thread"
    workers: int = Field(3, ge=1, le=16)
    probe_samples: int = 4
    probe_pause: float = 0.05
