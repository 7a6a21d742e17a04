"""Progress of the quarterly valuation, shown on the actuaries' screen."""
from __future__ import annotations

import functools
import os
import time
from typing import Any, Callable, ClassVar, NamedTuple, Optional

import zmq


class ProgressBoard:
    _current: ClassVar[Optional["ProgressBoard"]] = None

    def __init__(self, url: str) -> None:
        self.url = url
        self._ctx = zmq.Context.instance()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self._pub.bind(url)

    @classmethod
    def install(cls, url: str) -> "ProgressBoard":
        cls._current = cls(url)
        return cls._current

    @classmethod
    def current(cls) -> Optional["ProgressBoard"]:
        return cls._current

    def step(self, stage: str, **info: Any) -> None:
        self._pub.send_string(stage, zmq.SNDMORE)
        self._pub.send_json({"pid": os.getpid(), **info})

    def close(self) -> None:
        self._pub.close()
        type(self)._current = None


class Timed(NamedTuple):
    stage: str
    seconds: float
    value: Any


def tracked(stage: str) -> Callable[[Callable[..., Any]], Callable[..., Timed]]:
    """Measures each call of the decorated step; whoever receives the result reports it."""

    def decorate(func: Callable[..., Any]) -> Callable[..., Timed]:
        @functools.wraps(func)
        def wrapper(*args: Any, **kwargs: Any) -> Timed:
            started = time.perf_counter()
            value = func(*args, **kwargs)
            return Timed(stage, time.perf_counter() - started, value)

        return wrapper

    return decorate


def report(outcome: Timed) -> Any:
    board = ProgressBoard.current()
    if board is not None:
        board.step(outcome.stage, seconds=outcome.seconds)
    return outcome.value
