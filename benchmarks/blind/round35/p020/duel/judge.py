from __future__ import annotations

from .feed import publish

Pair = tuple[tuple[str, int], tuple[str, int]]


def judge(pair: Pair) -> tuple[str, str, int]:
    (left, a), (right, b) = pair
    gap = abs(a - b)
    if gap > 400:
        publish("unfair", (left, right, gap))
    return left, right, gap
