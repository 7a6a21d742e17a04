"""Settings of one counting run."""
from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RunConfig:
    k: int = 5
    workers: int = 2
    chunk: int = 400
    alphabet: frozenset[str] = field(default_factory=lambda: frozenset("ACGT"))

    def valid(self, word: str) -> bool:
        return self.alphabet.issuperset(word)


DEFAULT = RunConfig()
