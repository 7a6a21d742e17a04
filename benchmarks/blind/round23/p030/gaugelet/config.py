"""Settings from the environment."""
from __future__ import annotations

import enum
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields


class StartMethod(enum.Enum):
    FORK = "fork"
    SPAWN = "spawn"


@dataclass(frozen=True, slots=True)
class Settings:
    address: str = ""
    batch: int = 3
    prefix: str = "app"
    start_method: StartMethod = StartMethod.SPAWN

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> Settings:
        given = {f.name: env[key] for f in fields(cls) if (key := f"GAUGELET_{f.name.upper()}") in env}
        if "batch" in given:
            given["batch"] = int(given["batch"])  # type: ignore[assignment]
        if "start_method" in given:
            given["start_method"] = StartMethod(given["start_method"])  # type: ignore[assignment]
        return cls(**given)  # type: ignore[arg-type]
