from __future__ import annotations

import random
import time

from .process import LinkedProcess


class Shard(LinkedProcess):
    tick_length = 0.02

    def __init__(self, url: str, name: str, ticks: int, seed: int) -> None:
        super().__init__(url, name)
        self.ticks = ticks
        self.rng = random.Random(seed)

    def simulate(self, tick: int) -> dict:
        return {}

    def serve(self) -> None:
        for tick in range(self.ticks):
            state = self.simulate(tick)
            self.link.tell("tick", n=tick, **state)
            time.sleep(self.tick_length)


class ArenaShard(Shard):
    def __init__(self, url: str, name: str, ticks: int, seed: int, bots: int = 3) -> None:
        super().__init__(url, name, ticks, seed)
        self.positions = {f"bot{i}": [0, 0] for i in range(bots)}

    def simulate(self, tick: int) -> dict:
        for where in self.positions.values():
            where[0] += self.rng.choice((-1, 0, 1))
            where[1] += self.rng.choice((-1, 0, 1))
        return {"positions": self.positions}

    def serve(self) -> None:
        self.link.tell("map", size=[64, 64])
        super().serve()
