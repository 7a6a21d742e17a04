from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self


@dataclass(frozen=True, slots=True)
class Letter:
    reference: str
    text: str
    accounts: tuple[str, ...] = ()
    summary: str = ""

    def evolve(self, **changes: object) -> Self:
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class Batch:
    number: int
    letters: tuple[Letter, ...]

    def with_letters(self, letters: tuple[Letter, ...]) -> Batch:
        return Batch(self.number, letters)
