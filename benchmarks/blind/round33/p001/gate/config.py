"""Static settings of one evening."""
from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Evening:
    title: str
    secret: bytes
    doors: tuple[str, ...] = ("stalls-left", "stalls-right", "balcony")
    capacity: dict[str, int] = field(default_factory=lambda: {"A": 120, "B": 180, "C": 90})


TONIGHT = Evening(title="Winterreise", secret=b"foyer-2024")
