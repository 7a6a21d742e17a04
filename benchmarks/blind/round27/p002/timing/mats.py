from __future__ import annotations

import random
from typing import Iterable

from .station import Passing, Station


class SplitMat(Station):
    kind = "split"

    def __init__(self, code: str, endpoint: str, kilometre: float, bibs: list[int], seed: int) -> None:
        super().__init__(code, endpoint)
        self.kilometre = kilometre
        self.bibs = bibs
        self.seed = seed

    def pace(self, bib: int) -> float:
        return 240 + random.Random(self.seed * 1000 + bib).uniform(0, 120)

    def passings(self) -> Iterable[Passing]:
        times = [Passing(bib, self.pace(bib) * self.kilometre) for bib in self.bibs]
        return sorted(times, key=lambda p: p.seconds)


class FinishMat(SplitMat):
    kind = "finish"

    def __init__(self, code: str, endpoint: str, kilometre: float, bibs: list[int], seed: int,
                 gun_offset: float = 0.0) -> None:
        super().__init__(code, endpoint, kilometre, bibs, seed)
        self.gun_offset = gun_offset

    def passings(self) -> Iterable[Passing]:
        for passing in super().passings():
            yield passing._replace(seconds=passing.seconds + self.gun_offset)
