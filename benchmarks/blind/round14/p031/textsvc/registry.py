from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_handlers: dict[str, Callable[[str], object]] = {}


def handles(verb: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def register(fn: Callable[P, R]) -> Callable[P, R]:
        _handlers[verb] = fn  # type: ignore[assignment]
        return fn

    return register


def dispatch(verb: str, text: str) -> object:
    try:
        fn = _handlers[verb]
    except KeyError:
        return {"error": f"no such verb: {verb}"}
    return fn(text)
