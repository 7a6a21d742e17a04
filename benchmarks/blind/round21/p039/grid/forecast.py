from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from multiprocessing.queues import SimpleQueue

import zmq.asyncio

from .feed import Zone, ticks


class Ewma:
    def __init__(self, alpha: float = 0.4) -> None:
        self.alpha = alpha
        self.value: float | None = None

    def __call__(self, x: float) -> float:
        self.value = x if self.value is None else self.alpha * x + (1 - self.alpha) * self.value
        return self.value


def forecaster(feed: zmq.asyncio.Socket, zone: Zone, results: SimpleQueue) -> Callable[[], None]:
    """The body of the forecaster of a zone."""
    recent: deque[float] = deque(maxlen=3)

    async def follow() -> None:
        smooth = Ewma()
        async for tick in ticks(feed, zone, 5):
            recent.append(smooth(tick.mw))
        results.put([round(v, 2) for v in recent])

    return lambda: asyncio.run(follow())
