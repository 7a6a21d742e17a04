from __future__ import annotations

import contextvars
import functools
import itertools
import os
import time
from typing import Callable, ParamSpec, TypeVar

from .exporter import BatchExporter

P = ParamSpec("P")
R = TypeVar("R")
_parent: contextvars.ContextVar[int | None] = contextvars.ContextVar("parent", default=None)


class Span:
    _ids = itertools.count(1)

    def __init__(self, name: str, exporter: BatchExporter) -> None:
        self.name, self._exporter = name, exporter
        self.id = next(self._ids)
        self.attrs: dict[str, object] = {"pid": os.getpid()}

    def __enter__(self) -> "Span":
        self.parent_id = _parent.get()
        self._token = _parent.set(self.id)
        self._t0 = time.perf_counter_ns()
        return self

    def __exit__(self, etype, exc, tb) -> None:
        _parent.reset(self._token)
        self._exporter.export(
            {"name": self.name, "id": self.id, "parent": self.parent_id, "error": etype and etype.__name__,
             "ns": time.perf_counter_ns() - self._t0, **self.attrs}
        )


class Tracer:
    def __init__(self, exporter: BatchExporter) -> None:
        self.exporter = exporter

    def span(self, name: str) -> Span:
        return Span(name, self.exporter)

    def instrument(self, fn: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(fn)
        def inner(*args: P.args, **kwargs: P.kwargs) -> R:
            with self.span(fn.__qualname__) as span:
                result = fn(*args, **kwargs)
                span.attrs["result"] = repr(result)
                return result

        return inner
