from __future__ import annotations

import functools
import time
from typing import Callable, ParamSpec, TypeVar

from .core import Metrics

P = ParamSpec("P")
R = TypeVar("R")


def timed(name: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def decorate(func: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(func)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            begin = time.perf_counter()
            try:
                return func(*args, **kwargs)
            finally:
                Metrics.timing(name, time.perf_counter() - begin)

        return wrapper

    return decorate
