from __future__ import annotations

import dataclasses
import random


@dataclasses.dataclass
class Micrograph:
    name: str
    size: int = 64
    defocus_um: float = 1.5

    def pixels(self) -> list[list[float]]:
        rng = random.Random(self.name)
        image = [[rng.gauss(0, 1) for _ in range(self.size)] for _ in range(self.size)]
        for _ in range(rng.randint(4, 9)):
            cy, cx = rng.randrange(4, self.size - 4), rng.randrange(4, self.size - 4)
            for dy in range(-2, 3):
                for dx in range(-2, 3):
                    image[cy + dy][cx + dx] += 4.0 / (1 + dx * dx + dy * dy)
        return image


@dataclasses.dataclass
class PickResult:
    name: str
    particles: list[tuple[int, int]]
    seconds: float
