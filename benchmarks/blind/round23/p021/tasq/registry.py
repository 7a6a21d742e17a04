"""Named tasks."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])
_known: dict[str, Callable[..., Any]] = {}
tasks: Mapping[str, Callable[..., Any]] = MappingProxyType(_known)


def task(name: str) -> Callable[[F], F]:
    def register(func: F) -> F:
        if name in _known:
            raise ValueError(f"task {name!r} is registered twice")
        _known[name] = func
        return func

    return register
