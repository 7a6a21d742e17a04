"""Tool registry and the built-in tools."""
from __future__ import annotations

import functools
import statistics
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from .audit import current_run

P = ParamSpec("P")
R = TypeVar("R")

TOOLS: dict[str, Callable[..., Any]] = {}


class ToolError(RuntimeError):
    pass


def tool(name: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def register(fn: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(fn)
        def traced(*args: P.args, **kwargs: P.kwargs) -> R:
            run = current_run()
            run.note("tool.start", tool=name)
            result = fn(*args, **kwargs)
            run.note("tool.end", tool=name)
            return result

        TOOLS[name] = traced
        return traced

    return register


@tool("calc.mean")
def mean(values: list[float]) -> float:
    return statistics.fmean(values)


@tool("text.words")
def words(text: str) -> int:
    return len(text.split())


def invoke(name: str, kwargs: dict[str, Any]) -> Any:
    try:
        fn = TOOLS[name]
    except KeyError:
        raise ToolError(f"no tool {name!r}") from None
    return fn(**kwargs)
