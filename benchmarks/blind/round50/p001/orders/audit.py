from __future__ import annotations

import functools
import time
from typing import Callable, ParamSpec, TypeVar

from . import container

P = ParamSpec("P")
R = TypeVar("R")


def audited(action: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Announce how long an action took and whether it worked."""

    def decorate(func: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(func)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            started = time.perf_counter()
            outcome = "failed"
            try:
                result = func(*args, **kwargs)
                outcome = "ok"
                return result
            finally:
                took = round((time.perf_counter() - started) * 1000, 2)
                container.current().events.publish("audit", action=action, outcome=outcome, ms=took)

        return wrapper

    return decorate
