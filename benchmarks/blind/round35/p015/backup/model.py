from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol


class Progress(Protocol):
    def __call__(self, stage: str, **info: Any) -> None: ...


class Step(Protocol):
    def __call__(self, volume: "Volume", progress: Progress) -> None: ...


@dataclass
class Volume:
    name: str
    source: Path
    target: Path
    files: list[Path] = field(default_factory=list)
    stored: int = 0
