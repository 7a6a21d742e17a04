"""What is to be saved: volumes and the files found in them."""
from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Entry:
    path: Path
    size: int

    def digest(self) -> str:
        return hashlib.sha1(self.path.read_bytes()).hexdigest()


@dataclass
class Volume:
    name: str
    root: Path
    patterns: tuple[str, ...] = ("*.py",)
    seen: set[str] = field(default_factory=set)

    def entries(self) -> Iterator[Entry]:
        for pattern in self.patterns:
            for path in sorted(self.root.rglob(pattern)):
                yield Entry(path, path.stat().st_size)


def discover(root: Path, count: int) -> list[Volume]:
    return [Volume(f"vol{n}", root) for n in range(count)]
