from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import Callable, Protocol


class Restart(enum.Enum):
    PERMANENT = "permanent"
    TRANSIENT = "transient"
    TEMPORARY = "temporary"

    def wants(self, status: int) -> bool:
        match self:
            case Restart.PERMANENT:
                return True
            case Restart.TRANSIENT:
                return status != 0
            case _:
                return False


class Reporter(Protocol):
    def span(self, name: str): ...


Job = Callable[[Reporter], None]


@dataclass(frozen=True)
class ChildSpec:
    name: str
    job: Job
    restart: Restart = Restart.TRANSIENT
    intensity: int = 2


@dataclass
class Running:
    spec: ChildSpec
    pid: int
    starts: int = 1
    history: list[int] = field(default_factory=list)
