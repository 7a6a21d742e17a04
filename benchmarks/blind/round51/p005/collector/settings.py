from __future__ import annotations

from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, PositiveInt


class Pools(BaseModel):
    threads: PositiveInt = 2
    processes: PositiveInt = 1


class Target(BaseModel):
    model_config = ConfigDict(frozen=True)

    name: str
    samples: PositiveInt


class Settings(BaseModel):
    scheduler: Pools
    targets: list[Target]
    heartbeat_seconds: float = 1.0

    @classmethod
    def load(cls, path: Path) -> "Settings":
        return cls.model_validate(yaml.safe_load(path.read_text()))
