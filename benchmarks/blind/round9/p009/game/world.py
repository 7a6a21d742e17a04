from __future__ import annotations

import random
from dataclasses import dataclass
from typing import List


@dataclass
class Actor:
    x: int = 0
    y: int = 0


@dataclass
class World:
    actors: List[Actor]

    @classmethod
    def generate(cls, count: int) -> "World":
        return cls([Actor() for _ in range(count)])

    def step(self) -> None:
        for actor in self.actors:
            actor.x += random.choice((-1, 0, 1))
            actor.y += random.choice((-1, 0, 1))
