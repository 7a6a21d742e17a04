from __future__ import annotations

import json
from dataclasses import dataclass, field

from .events import FieldEvent


@dataclass
class Settings:
    meeting: str
    start_method: str
    events: list[FieldEvent] = field(default_factory=list)

    @classmethod
    def load(cls, path: str) -> "Settings":
        with open(path, encoding="utf-8") as source:
            raw = json.load(source)
        return cls(raw["meeting"], raw.get("start_method", "spawn"), [FieldEvent(**e) for e in raw["events"]])
