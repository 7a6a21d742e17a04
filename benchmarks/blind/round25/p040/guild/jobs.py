"""Job table and jobs."""
from __future__ import annotations

from typing import Callable

from . import session as ses

TABLE: dict[str, Callable[..., object]] = {}
NEWS = ses.Topic(b"news")


def job(fn):
    TABLE[fn.__name__] = fn
    return fn


@job
def greet(who: str):
    ses.current.get().say(NEWS, f"welcome {who}")


@job
def ranking(points: dict[str, int]):
    order = sorted(points, key=points.__getitem__, reverse=True)
    for place, who in enumerate(order, 1):
        ses.current.get().say(NEWS, f"{place}. {who}")
    return order


HEAVY = frozenset({"ranking"})
