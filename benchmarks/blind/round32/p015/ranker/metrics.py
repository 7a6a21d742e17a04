"""statsd-like client, with a ``timed`` decorator."""
import atexit
import functools
import time
from typing import Callable, Optional, TypeVar

import zmq

F = TypeVar("F", bound=Callable)


class Metrics:
    def __init__(self) -> None:
        self._sock: Optional[zmq.Socket] = None
        self._prefix = ""

    def init_app(self, config: dict) -> None:
        self._prefix = config.get("METRICS_PREFIX", "")
        url = config.get("METRICS_URL")
        if url:
            self._sock = zmq.Context.instance().socket(zmq.PUSH)
            self._sock.linger = 200
            self._sock.connect(url)
            atexit.register(self.close)

    def timing(self, name: str, seconds: float) -> None:
        if self._sock is None:
            return
        line = f"{self._prefix}{name}:{seconds * 1e3:.3f}|ms"
        try:
            self._sock.send_string(line, zmq.DONTWAIT)
        except zmq.Again:
            pass

    def close(self) -> None:
        if self._sock is not None:
            self._sock.close()
            self._sock = None


metrics = Metrics()


def timed(name: str) -> Callable[[F], F]:
    def decorate(func: F) -> F:
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            start = time.perf_counter()
            try:
                return func(*args, **kwargs)
            finally:
                metrics.timing(name, time.perf_counter() - start)

        return wrapper

    return decorate
