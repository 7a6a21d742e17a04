from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingest:
    workers: int = 2
    chunk_size: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoring:
    harsh_brake_ms2: float = 3.0
    flag_after: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    high_water_mark: int = 1000
    linger_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    ingest: Ingest
    scoring: Scoring
    events: Events

    @classmethod
    def from_file(cls, path: Path) -> Self:
        with path.open("rb") as stream:
            raw: dict[str, Any] = tomllib.load(stream)
        return cls(
            ingest=Ingest(**raw.get("ingest", {})),
            scoring=Scoring(**raw.get("scoring", {})),
            events=Events(**raw.get("events", {})),
        )
