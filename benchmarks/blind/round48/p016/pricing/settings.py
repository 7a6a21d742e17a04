from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Book:
    name: str
    spot: float
    strike: float
    volatility: float
    seed: int


@dataclass(frozen=True, slots=True)
class RunSettings:
    scratch: Path
    paths: int = 1000
    jobs: int = 2
    books: tuple[Book, ...] = field(default_factory=tuple)

    @property
    def log_url(self) -> str:
        return f"ipc://{self.scratch}/runlog"


def demo_books(count: int) -> tuple[Book, ...]:
    return tuple(
        Book(f"EQ{n}", spot=100 + n, strike=102, volatility=0.18 + 0.01 * n, seed=n)
        for n in range(count)
    )
