from __future__ import annotations

import os
from functools import lru_cache

from pydantic import BaseModel, ConfigDict, PositiveInt


class Settings(BaseModel):
    model_config = ConfigDict(frozen=True)

    ticks_url: str = "ipc:///tmp/pricing-ticks"
    model_workers: PositiveInt = 2
    paths: PositiveInt = 400
    seed: int = 7

    @classmethod
    def from_environ(cls, prefix: str = "PRICING_") -> "Settings":
        values = {
            name: os.environ[prefix + name.upper()]
            for name in cls.model_fields
            if prefix + name.upper() in os.environ
        }
        return cls.model_validate(values)


@lru_cache
def get_settings() -> Settings:
    return Settings.from_environ()
