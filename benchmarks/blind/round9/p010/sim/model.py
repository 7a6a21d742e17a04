from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import List


@dataclass
class Model:
    seed: int
    time: int = 0
    state: List[float] = field(default_factory=lambda: [0.0] * 16)

    def __post_init__(self) -> None:
        self.rng = random.Random(self.seed)

    def advance(self) -> None:
        self.time += 1
        self.state = [value + self.rng.gauss(0, 1) for value in self.state]
