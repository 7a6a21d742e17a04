from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class State(str, Enum):
    QUEUED = "queued"
    RUNNING = "running"
    PASSED = "passed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    script: str


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    steps: tuple[Step, ...] = field(default=())

    @classmethod
    def parse(cls, name: str, raw: dict[str, str]) -> "Job":
        return cls(name, tuple(Step(k, v) for k, v in raw.items()))


PIPELINE = {
    "lint": {"ruff": "sum(range(1000))", "types": "len('mypy' * 20)"},
    "unit": {"pytest": "sorted(range(50, 0, -1))[0] == 1", "cover": "1 / 1"},
}


def load() -> list[Job]:
    return [Job.parse(name, raw) for name, raw in PIPELINE.items()]
