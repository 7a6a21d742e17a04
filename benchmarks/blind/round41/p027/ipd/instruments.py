"""Timing of selected functions, streamed to the dashboard."""
from __future__ import annotations

import functools
import time
from typing import Any, Callable, TypeVar

import zmq

F = TypeVar("F", bound=Callable[..., Any])
Sink = Callable[[str, float], None]

_sinks: list[Sink] = []


def timed(label: str) -> Callable[[F], F]:
    def decorate(func: F) -> F:
        @functools.wraps(func)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            started = time.perf_counter()
            try:
                return func(*args, **kwargs)
            finally:
                elapsed = time.perf_counter() - started
                for sink in _sinks:
                    sink(label, elapsed)

        return wrapper  # type: ignore[return-value]

    return decorate


def stream_to(context: zmq.Context, endpoint: str) -> Callable[[], None]:
    """Adds a sink which pushes each measurement; returns its remover."""
    push = context.socket(zmq.PUSH)
    push.setsockopt(zmq.LINGER, 0)
    push.connect(endpoint)

    def sink(label: str, elapsed: float) -> None:
        push.send_string(f"{label} {elapsed:.6f}", zmq.NOBLOCK)

    def remove() -> None:
        _sinks.remove(sink)
        push.close()

    _sinks.append(sink)
    return remove
