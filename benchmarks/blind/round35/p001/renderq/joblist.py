from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator


@dataclass(frozen=True)
class Job:
    name: str
    cwd: str
    argv: tuple[str, ...] = field(default_factory=tuple)


def read_jobs(path: Path) -> Iterator[Job]:
    for raw in path.read_text().splitlines():
        raw = raw.strip()
        if not raw or raw.startswith("#"):
            continue
        name, cwd, command = (part.strip() for part in raw.split("|", 2))
        yield Job(name, cwd, tuple(shlex.split(command)))
