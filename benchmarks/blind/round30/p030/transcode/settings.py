from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache

ENV_PREFIX = "TRANSCODE_"


@dataclass(frozen=True, slots=True)
class Settings:
    progress_endpoint: str
    chunk_seconds: int = 2


@lru_cache(maxsize=1)
def settings() -> Settings:
    return Settings(
        progress_endpoint=os.environ[f"{ENV_PREFIX}PROGRESS"],
        chunk_seconds=int(os.environ.get(f"{ENV_PREFIX}CHUNK", "2")),
    )
