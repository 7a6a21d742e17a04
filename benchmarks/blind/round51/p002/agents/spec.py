from __future__ import annotations

from pathlib import Path

import yaml
from pydantic import BaseModel, Field, TypeAdapter


class AgentSpec(BaseModel):
    name: str = Field(pattern=r"^[a-z]+$")
    period: float = Field(gt=0, le=5)
    readings: int = Field(gt=0)


def load_specs(path: Path) -> dict[str, AgentSpec]:
    listed = TypeAdapter(list[AgentSpec]).validate_python(yaml.safe_load(path.read_text())["agents"])
    return {spec.name: spec for spec in listed}
