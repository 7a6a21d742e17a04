from __future__ import annotations

import random
import time

from .base import Monkey


class LatencyMonkey(Monkey):
    def prank(self, rng: random.Random) -> str:
        delay = rng.random() / 50
        time.sleep(delay)
        return "slept"


class DiskMonkey(Monkey):
    mischief = 3

    def prank(self, rng: random.Random) -> str:
        return f"filled {rng.randint(1, 9)} blocks"

    def write(self, text: str) -> None:
        super().write(text.upper())


ALL = (LatencyMonkey, DiskMonkey)
