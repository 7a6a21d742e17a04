from __future__ import annotations

import string
from pathlib import Path
from typing import Any, Mapping

import yaml
from pydantic import BaseModel, ConfigDict, Field


class SinkConfig(BaseModel):
    model_config = ConfigDict(frozen=True)

    kind: str
    topic: str = ""
    path: str = ""


class SourceConfig(BaseModel):
    rows: int = 100
    seed: int = 0


class Pipeline(BaseModel):
    name: str
    workers: int = Field(default=1, ge=1)
    chunk_size: int = Field(default=50, ge=1)
    source: SourceConfig
    sinks: list[SinkConfig]


def load(path: Path, variables: Mapping[str, Any]) -> Pipeline:
    text = string.Template(path.read_text()).substitute(variables)
    return Pipeline.model_validate(yaml.safe_load(text))
