"""Progress reports towards the results desk."""

import functools
import os
import time
from typing import Any, Callable, ParamSpec, TypeVar

from .links import results_link

P = ParamSpec("P")
R = TypeVar("R")


def report(url: str, event: str, **details: Any) -> None:
    results_link(url).send_json({"event": event, "pid": os.getpid(), **details})


def timed(event: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Report the run time of a case; the first argument has the desk's url."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            begin = time.perf_counter()
            result = function(*args, **kwargs)
            report(args[0].desk, event, seconds=round(time.perf_counter() - begin, 4))
            return result

        return wrapper

    return decorate
