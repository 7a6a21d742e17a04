from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Stop:
    number: int
    title: str
    seconds: int


@dataclass(frozen=True)
class Tour:
    languages: tuple[str, ...]
    stops: tuple[Stop, ...]

    @classmethod
    def read(cls, path: Path) -> "Tour":
        raw = json.loads(path.read_text(encoding="utf-8"))
        return cls(tuple(raw["languages"]), tuple(Stop(**stop) for stop in raw["stops"]))
