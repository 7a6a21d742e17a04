from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    files: dict[str, int]


@dataclass(frozen=True, slots=True)
class Plan:
    level: str
    topic: str
    jobs: tuple[Job, ...]

    @classmethod
    def load(cls, path: Path) -> Self:
        match tomllib.loads(path.read_text()):
            case {"logging": {"level": str(level), "topic": str(topic)}, "job": [*jobs]}:
                return cls(level, topic, tuple(Job(**job) for job in jobs))
            case _:
                raise ValueError(f"{path} is not a backup plan")
