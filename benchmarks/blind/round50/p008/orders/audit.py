from __future__ import annotations

import functools
import inspect
import time
from contextlib import contextmanager
from typing import Any, Callable, Iterator, TypeVar

from . import container

F = TypeVar("F", bound=Callable[..., Any])


@contextmanager
def _recorded(action: str) -> Iterator[None]:
    started = time.perf_counter()
    outcome = "failed"
    try:
        yield
        outcome = "ok"
    finally:
        took = round((time.perf_counter() - started) * 1000, 2)
        container.current().events.publish("audit", action=action, outcome=outcome, ms=took)


def audited(action: str) -> Callable[[F], F]:
    """Announce how long an action took and whether it worked."""

    def decorate(func: F) -> F:
        if inspect.iscoroutinefunction(func):

            @functools.wraps(func)
            async def wrapper(*args: Any, **kwargs: Any) -> Any:
                with _recorded(action):
                    return await func(*args, **kwargs)

        else:

            @functools.wraps(func)
            def wrapper(*args: Any, **kwargs: Any) -> Any:
                with _recorded(action):
                    return func(*args, **kwargs)

        return wrapper  # type: ignore[return-value]

    return decorate
