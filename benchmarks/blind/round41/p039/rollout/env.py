"""A slippery corridor with a cliff on one side."""
import random
from typing import NamedTuple


class Step(NamedTuple):
    state: int
    reward: float
    done: bool


class Corridor:
    actions = (-1, 1)

    def __init__(self, length: int = 8, slip: float = 0.1, seed: int = 0) -> None:
        self.length = length
        self.slip = slip
        self.rng = random.Random(seed)
        self.position = 1

    def reset(self) -> int:
        self.position = 1
        return self.position

    def step(self, action: int) -> Step:
        move = self.actions[action]
        if self.rng.random() < self.slip:
            move = -move
        self.position += move
        if self.position <= 0:
            return Step(0, -1.0, True)
        if self.position >= self.length:
            return Step(self.length, 1.0, True)
        return Step(self.position, -0.01, False)
