"""Steps by name, for functions that were decorated cannot be pickled by reference."""
from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from .progress import reporting_to

P = ParamSpec("P")
R = TypeVar("R")
_steps: dict[str, Callable[..., object]] = {}


def perform(name: str, endpoint: str, args: tuple[object, ...]) -> object:
    with reporting_to(endpoint):
        return _steps[name](*args)


def cpu_bound(func: Callable[P, R]) -> Callable[Concatenate["Mill", P], Awaitable[R]]:  # noqa: F821
    key = f"{func.__module__}.{func.__qualname__}"
    _steps[key] = func

    @wraps(func)
    async def call(mill, *args):  # type: ignore[no-untyped-def]
        return await mill.submit(perform, key, mill.endpoint, args)

    return call  # type: ignore[return-value]
