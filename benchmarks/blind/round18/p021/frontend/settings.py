"""Typed settings of the inference front end."""
from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineSettings:
    model: str = "toy-7b"
    max_steps: int = 4
    step_delay: float = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontendSettings:
    metrics_endpoint: str
    engine: EngineSettings = field(default_factory=EngineSettings)
    ready_timeout: float = 3.0

    @classmethod
    def from_env(cls, metrics_endpoint: str, env: Mapping[str, str] = os.environ) -> Self:
        engine = EngineSettings(
            model=env.get("FE_MODEL", "toy-7b"),
            max_steps=int(env.get("FE_MAX_STEPS", "4")),
        )
        return cls(metrics_endpoint=metrics_endpoint, engine=engine)
