from __future__ import annotations

import random
import time
from dataclasses import dataclass

from .feed import FeedWriter


@dataclass(frozen=True)
class FieldEvent:
    code: str
    name: str
    attempts: int
    athletes: list[str]

    def measure(self, athlete: str, attempt: int) -> float | None:
        dice = random.Random(f"{self.code}{athlete}{attempt}")
        return None if dice.random() < 0.2 else round(dice.uniform(5.4, 6.6), 2)


def run_event(event: FieldEvent, feed: FeedWriter) -> None:
    feed = feed.renamed(event.code)
    best: dict[str, float] = {}
    for attempt in range(1, event.attempts + 1):
        for athlete in event.athletes:
            mark = event.measure(athlete, attempt)
            feed.write("attempt", athlete=athlete, attempt=attempt, mark=mark)
            if mark is not None:
                best[athlete] = max(mark, best.get(athlete, 0.0))
            time.sleep(0.004)
    feed.write("result", ranking=sorted(best, key=best.__getitem__, reverse=True))
    feed.close()
