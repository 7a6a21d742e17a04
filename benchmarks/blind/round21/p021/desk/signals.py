from __future__ import annotations

from statistics import fmean

from .bus import emit
from .model import Quote, Side, Topic


def decide(window: list[Quote]) -> Side:
    fast = fmean(q.mid for q in window[-3:])
    slow = fmean(q.mid for q in window)
    match fast - slow:
        case d if d > 0.002:
            return Side.BUY
        case d if d < -0.002:
            return Side.SELL
        case _:
            return Side.FLAT


def crossover(window: list[Quote]) -> Side:
    """Moving-average crossover over one window."""
    side = decide(window)
    emit(Topic.SIGNAL, symbol=window[-1].symbol, side=side.name)
    return side
