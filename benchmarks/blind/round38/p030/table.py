"""The table of jobs: name, timeout, niceness and command line."""
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator


@dataclass(frozen=True)
class Job:
    name: str
    timeout: float
    nice: int
    argv: tuple[str, ...]


def read_table(path: Path) -> Iterator[Job]:
    for number, line in enumerate(path.read_text().splitlines(), 1):
        words = shlex.split(line, comments=True)
        if not words:
            continue
        if len(words) < 4:
            raise SystemExit(f"{path}:{number}: expected name, timeout, nice and a command")
        name, timeout, nice, *argv = words
        yield Job(name, float(timeout), int(nice), tuple(argv))
