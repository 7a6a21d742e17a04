from __future__ import annotations

import tempfile
from pathlib import Path

from pydantic import BaseModel, Field


class Settings(BaseModel):
    """Runtime configuration of the thumbnail service."""

    workers: int = Field(default=2, ge=1, le=16)
    runtime_dir: Path = Field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="thumbs-")))
    max_edge: int = 512

    @property
    def events_endpoint(self) -> str:
        return f"ipc://{self.runtime_dir / 'events.sock'}"


class ThumbRequest(BaseModel):
    name: str
    width: int = Field(gt=0)
    height: int = Field(gt=0)


class Thumb(BaseModel):
    name: str
    width: int
    height: int
    digest: str
