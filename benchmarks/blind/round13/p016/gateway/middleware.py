"""Middleware as decorators: timing and audit."""
import functools
import itertools
import time
from typing import Callable, ParamSpec, TypeVar

import zmq

from .settings import settings

P = ParamSpec("P")
R = TypeVar("R")


def _open_trail() -> Callable[..., None]:
    trail = zmq.Context.instance().socket(zmq.PUSH)
    trail.setsockopt(zmq.LINGER, 300)
    trail.connect(settings.audit_endpoint)
    numbers = itertools.count(1)

    def write(action: str, **fields: object) -> None:
        trail.send_json({"no": next(numbers), "action": action, **fields}, flags=zmq.NOBLOCK)

    return write


_write = _open_trail()


def audited(action: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                result = function(*args, **kwargs)
            except LookupError as error:
                _write(action, failed=str(error))
                raise
            _write(action, args=[str(arg) for arg in args])
            return result

        return wrapper

    return decorate


def timed(function: Callable[P, R]) -> Callable[P, tuple[float, R]]:
    @functools.wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> tuple[float, R]:
        started = time.perf_counter()
        result = function(*args, **kwargs)
        return time.perf_counter() - started, result

    return wrapper
