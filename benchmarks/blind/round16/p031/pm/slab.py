from __future__ import annotations

import enum
import random
from dataclasses import dataclass, field


class Side(enum.IntEnum):
    LEFT = -1
    RIGHT = 1


@dataclass(slots=True)
class Particle:
    x: float
    v: float


@dataclass
class Slab:
    index: int
    lo: float
    hi: float
    particles: list[Particle] = field(default_factory=list)

    @classmethod
    def filled(cls, index: int, width: float, count: int) -> Slab:
        rng = random.Random(index)
        lo, hi = index * width, (index + 1) * width
        return cls(index, lo, hi, [Particle(rng.uniform(lo, hi), rng.gauss(0, 0.4)) for _ in range(count)])

    def step(self, dt: float) -> dict[Side, list[Particle]]:
        """Move everything; give back what has left, by side."""
        gone: dict[Side, list[Particle]] = {side: [] for side in Side}
        kept = []
        for p in self.particles:
            p.x += p.v * dt
            if p.x < self.lo:
                gone[Side.LEFT].append(p)
            elif p.x >= self.hi:
                gone[Side.RIGHT].append(p)
            else:
                kept.append(p)
        self.particles = kept
        return gone

    @property
    def energy(self) -> float:
        return sum(p.v * p.v for p in self.particles) / 2
