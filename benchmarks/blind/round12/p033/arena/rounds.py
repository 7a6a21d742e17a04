"""What runs in the worker processes."""
from __future__ import annotations

from collections import Counter

from .session import Topic, current_session
from .world import Hit, play


def announce(hits: list[Hit]) -> None:
    session = current_session.get()
    for hit in hits:
        session.publish(Topic.HIT, f"{hit.shooter}>{hit.victim}@{hit.step}")


def score(hits: list[Hit]) -> Counter[str]:
    return Counter(h.shooter for h in hits)


def play_round(names: list[str], seed: int) -> tuple[Counter[str], list[Hit]]:
    hits = list(play(names, seed))
    announce(hits)
    return score(hits), hits
