from __future__ import annotations

from functools import lru_cache
from heapq import nlargest

from .catalogue import Title, ViewerId, catalogue, similarity, taste_of
from .feed import feed


@lru_cache(maxsize=1)
def titles(size: int) -> tuple[Title, ...]:
    return catalogue(size)


def shortlist(task: tuple[ViewerId, int, int]) -> tuple[ViewerId, float]:
    viewer, size, top = task
    taste = taste_of(viewer)
    best = nlargest(top, titles(size), key=lambda t: similarity(taste, t.vector))
    feed().put("shortlist", viewer=viewer, titles=[t.id for t in best])
    return viewer, similarity(taste, best[0].vector)
