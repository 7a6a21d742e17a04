from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time


@dataclass(frozen=True)
class LogSettings:
    endpoint: str
    level: int = 20
    service: str = "clinic"


@dataclass(frozen=True)
class Settings:
    logs: LogSettings
    opens: time = time(8, 0)
    closes: time = time(12, 0)
    planners: int = 2
    rooms: tuple[str, ...] = field(default=("east", "west"))
