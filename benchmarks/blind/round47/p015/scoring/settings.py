import tempfile
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, Field


class Settings(BaseModel):
    workers: int = Field(2, ge=1, le=8)
    audit_url: str
    timeout: float = 2.0


@lru_cache
def get_settings() -> Settings:
    folder = Path(tempfile.mkdtemp(prefix="scoring-"))
    return Settings(audit_url=f"ipc://{folder}/audit")
