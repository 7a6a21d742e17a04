from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, Field


class Settings(BaseModel):
    events_url: str
    output_dir: Path
    workers: int = Field(default=2, ge=1, le=8)
    high_water_mark: int = 500


@lru_cache
def get_settings() -> Settings:
    return Settings(
        events_url=os.environ["STATEMENTS_EVENTS_URL"],
        output_dir=Path(os.environ["STATEMENTS_OUTPUT"]),
        workers=int(os.environ.get("STATEMENTS_WORKERS", "2")),
    )
