from __future__ import annotations

import logging
import random
from multiprocessing import Process
from typing import Iterator

import attrs

from .feed import StockFeed
from .models import Reason, StockMove

log = logging.getLogger(__name__)


@attrs.define
class Recount:
    """Counts shelves, each in a process for the image matching is heavy."""

    feed: StockFeed
    shelves: tuple[str, ...]
    patience: float = 4.0
    _seed: int = 11

    def differences(self, shelf: str) -> Iterator[StockMove]:
        rng = random.Random(f"{self._seed}{shelf}")
        for nr in range(3):
            if delta := rng.randint(-2, 2):
                yield StockMove(f"{shelf}-{nr:02d}", delta, Reason.RECOUNT)

    def _count(self, shelf: str) -> None:
        feed = attrs.evolve(self.feed, sent=0)
        done = feed.publish_all(self.differences(shelf))
        feed.remark(f"{shelf} counted")
        feed.hang_up()
        log.info("shelf %s: %d differences", shelf, done)

    def run(self) -> list[int | None]:
        crew = [Process(target=self._count, args=(shelf,), name=shelf) for shelf in self.shelves]
        for member in crew:
            member.start()
        for member in crew:
            member.join(self.patience)
            if member.is_alive():
                member.kill()
                member.join()
        return [member.exitcode for member in crew]
