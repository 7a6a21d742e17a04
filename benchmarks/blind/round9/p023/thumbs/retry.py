from __future__ import annotations

import functools
from typing import Any, Callable, Type


class retried:
    """Decorator with a counter: calls again after the given exception."""

    def __init__(self, times: int, on: Type[Exception]) -> None:
        self.times = times
        self.on = on
        self.failures = 0

    def __call__(self, func: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(func)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            for attempt in range(1, self.times + 1):
                try:
                    return func(*args, **kwargs)
                except self.on:
                    self.failures += 1
                    if attempt == self.times:
                        raise

        return wrapper
