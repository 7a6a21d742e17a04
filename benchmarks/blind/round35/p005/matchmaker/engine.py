from __future__ import annotations

import itertools
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import Iterable

from . import telemetry
from .rating import Player, quality


class Engine:
    def __init__(self, workers: int) -> None:
        self.pool = ProcessPoolExecutor(
            max_workers=workers, mp_context=multiprocessing.get_context("fork")
        )

    def __enter__(self) -> "Engine":
        return self

    def __exit__(self, *exc) -> None:
        self.pool.shutdown(wait=True, cancel_futures=True)

    def round(self, players: Iterable[Player]) -> list[tuple[str, str, float]]:
        pairs = list(itertools.combinations(players, 2))
        rated = sorted(self.pool.map(quality, pairs, chunksize=8), key=lambda r: -r[2])
        taken: set[str] = set()
        matches = []
        for a, b, value in rated:
            if a in taken or b in taken:
                continue
            taken |= {a, b}
            matches.append((a, b, value))
        telemetry.emit("round.done", pairs=len(pairs), matches=len(matches))
        return matches
