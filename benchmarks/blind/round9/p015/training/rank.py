from __future__ import annotations

import functools
import os
from typing import Any, Callable, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


def rank_zero_only(func: F) -> F:
    """The decorated function does nothing in the ranks above 0."""

    @functools.wraps(func)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        if int(os.environ.get("RANK", "0")) == 0:
            return func(*args, **kwargs)
        wrapper.skipped += 1
        return None

    wrapper.skipped = 0
    return wrapper  # type: ignore[return-value]
