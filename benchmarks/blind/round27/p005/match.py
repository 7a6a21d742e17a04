from __future__ import annotations

import configparser
import random
from dataclasses import dataclass, field
from typing import Iterator


@dataclass
class Match:
    home: str
    guest: str
    half_minutes: int
    seed: int
    goals: list[int] = field(default_factory=lambda: [0, 0])

    @classmethod
    def from_config(cls, config: configparser.ConfigParser) -> "Match":
        part = config["match"]
        return cls(part["home"], part["guest"], part.getint("half_minutes"), part.getint("seed"))

    def line(self, minute: int) -> dict:
        return {"minute": minute, "home": self.home, "guest": self.guest, "score": f"{self.goals[0]}:{self.goals[1]}"}

    def minutes(self) -> Iterator[dict]:
        dice = random.Random(self.seed)
        for minute in range(1, 2 * self.half_minutes + 1):
            if dice.random() < 0.8:
                self.goals[dice.random() < 0.45] += 1
            yield self.line(minute)
