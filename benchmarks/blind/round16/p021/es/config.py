"""Settings of one optimisation run."""
from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Settings:
    dimension: int = 6
    mu: int = 3
    lam: int = 8
    generations: int = 3
    sigma: float = 0.7
    seed: int = 11
    workers: int = 2
    patience: float = field(default=5.0, metadata={"unit": "s"})
