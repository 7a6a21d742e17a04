"""Stage timings, published for the capacity dashboard when a tool enables them."""
from __future__ import annotations

import functools
import time
from typing import Callable, ParamSpec, TypeVar

import zmq

P = ParamSpec("P")
R = TypeVar("R")


class Feed:
    def __init__(self) -> None:
        self._pub: zmq.Socket | None = None

    @property
    def enabled(self) -> bool:
        return self._pub is not None

    def enable(self, endpoint: str) -> None:
        self._pub = zmq.Context().socket(zmq.PUB)
        self._pub.linger = 0
        self._pub.bind(endpoint)

    def disable(self) -> None:
        if self._pub is not None:
            context = self._pub.context
            self._pub.close()
            context.term()
            self._pub = None

    def publish(self, stage: str, seconds: float) -> None:
        self._pub.send_string(f"{stage} {seconds * 1e3:.3f}", zmq.NOBLOCK)


feed = Feed()


def timed(stage: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def wrap(fn: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(fn)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            started = time.perf_counter()
            try:
                return fn(*args, **kwargs)
            finally:
                if feed.enabled:
                    feed.publish(stage, time.perf_counter() - started)

        return call

    return wrap
