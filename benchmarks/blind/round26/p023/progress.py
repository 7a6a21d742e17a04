"""Progress of the quarterly valuation, shown on the actuaries' screen."""
from __future__ import annotations

import functools
import os
import time
from typing import Any, Callable, ClassVar, Optional, TypeVar

import zmq

F = TypeVar("F", bound=Callable[..., Any])


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


def tracked(stage: str) -> Callable[[F], F]:
    """Reports the duration of each call of the decorated step."""

    def decorate(func: F) -> F:
        @functools.wraps(func)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            started = time.perf_counter()
            result = func(*args, **kwargs)
            board = ProgressBoard.current()
            if board is not None:
                board.step(stage, seconds=time.perf_counter() - started)
            return result

        return wrapper  # type: ignore[return-value]

    return decorate
