"""`report()` works inside a step, wherever the step runs."""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from .bus import bus_for

_endpoint: ContextVar[str | None] = ContextVar("mill_endpoint", default=None)


@contextmanager
def reporting_to(endpoint: str) -> Iterator[None]:
    token = _endpoint.set(endpoint)
    try:
        yield
    finally:
        _endpoint.reset(token)


def report(step: str, percent: int) -> None:
    if (endpoint := _endpoint.get()) is not None:
        bus_for(endpoint).emit("progress", step=step, percent=percent)
