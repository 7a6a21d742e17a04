"""A thin statistics layer: counters and timings as PUB messages."""
import functools
import time
from typing import Any, Callable, Optional, TypeVar

import zmq

from .config import Settings

F = TypeVar("F", bound=Callable[..., Any])

_ctx: Optional[zmq.Context] = None
_pub: Optional[zmq.Socket] = None
_prefix = ""


def configure(settings: Settings) -> None:
    global _ctx, _pub, _prefix
    _ctx = zmq.Context()
    _pub = _ctx.socket(zmq.PUB)
    _pub.linger = 0
    _pub.bind(settings.metrics_endpoint)
    _prefix = settings.prefix


def count(name: str, value: float) -> None:
    if _pub is None:
        return
    _pub.send_string(f"{_prefix}.{name} {value}")


def timed(name: str) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        @functools.wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            began = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                count(name, time.perf_counter() - began)
        return wrapper  # type: ignore[return-value]
    return decorate


def audit_channel(endpoint: str) -> Optional[zmq.Socket]:
    if _ctx is None:
        return None
    channel = _ctx.socket(zmq.PUB)
    channel.linger = 0
    return channel


def shutdown() -> None:
    if _pub is not None:
        _pub.close()
    if _ctx is not None:
        _ctx.term()
