from __future__ import annotations

import json
import pathlib
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Limits:
    cpu_seconds: int = 10
    open_files: int = 256


@dataclass(frozen=True)
class Step:
    name: str
    run: list[str]
    env: dict[str, str] = field(default_factory=dict)
    allow_failure: bool = False


@dataclass(frozen=True)
class Plan:
    name: str
    limits: Limits
    steps: list[Step]

    @classmethod
    def load(cls, path: pathlib.Path) -> Plan:
        raw = json.loads(path.read_text())
        return cls(raw["name"], Limits(**raw.get("limits", {})), [Step(**s) for s in raw["steps"]])
