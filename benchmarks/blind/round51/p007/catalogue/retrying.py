from __future__ import annotations

import functools
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def on_exception(error: type[Exception], *, tries: int, wait: float = 0.05) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Repeats the call with doubled waits; the last failure is raised."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            pause = wait
            for _ in range(tries - 1):
                try:
                    return function(*args, **kwargs)
                except error:
                    time.sleep(pause)
                    pause *= 2
            return function(*args, **kwargs)

        return call

    return decorate
