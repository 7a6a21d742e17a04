"""Timing of functions, sent to whoever listens."""
import functools
import os
import time
from typing import Any, Callable, TypeVar

import zmq

F = TypeVar("F", bound=Callable[..., Any])


class StatsClient:
    def __init__(self) -> None:
        self.endpoint = ""
        self._sock: zmq.Socket | None = None

    def connect(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._sock = zmq.Context.instance().socket(zmq.PUSH)
        self._sock.linger = 200
        self._sock.connect(endpoint)

    def timing(self, name: str, seconds: float) -> None:
        if self._sock is None:
            return
        self._sock.send_json({"name": name, "ms": seconds * 1000, "pid": os.getpid()})

    def close(self) -> None:
        if self._sock is not None:
            self._sock.close()
            self._sock = None


stats = StatsClient()


def timed(func: F) -> F:
    @functools.wraps(func)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        begin = time.perf_counter()
        try:
            return func(*args, **kwargs)
        finally:
            stats.timing(func.__qualname__, time.perf_counter() - begin)
    return wrapper  # type: ignore[return-value]
