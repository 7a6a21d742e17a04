"""Stage timings, pushed to whichever collector the run is configured with."""
from __future__ import annotations

import functools
import time
from typing import Callable, ParamSpec, TypeVar

import zmq

P = ParamSpec("P")
R = TypeVar("R")


class PushChannel:
    """Attribute that opens its PUSH socket the first time somebody asks for it."""

    def __init__(self, hwm: int = 500) -> None:
        self.hwm = hwm

    def __set_name__(self, owner: type, name: str) -> None:
        self.slot = f"_{name}_socket"

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        sock = obj.__dict__.get(self.slot)
        if sock is None:
            sock = obj.context.socket(zmq.PUSH)
            sock.set_hwm(self.hwm)
            sock.linger = 200
            sock.connect(obj.endpoint)
            obj.__dict__[self.slot] = sock
        return sock


class Telemetry:
    timings = PushChannel()

    def __init__(self) -> None:
        self.context = zmq.Context()
        self.endpoint = ""

    def configure(self, endpoint: str) -> None:
        self.endpoint = endpoint

    def emit(self, stage: str, seconds: float) -> None:
        if not self.endpoint:
            return
        self.timings.send_json({"stage": stage, "ms": round(seconds * 1e3, 3)})


telemetry = Telemetry()


def timed(stage: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def wrap(fn: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(fn)
        def inner(*args: P.args, **kwargs: P.kwargs) -> R:
            began = time.perf_counter()
            try:
                return fn(*args, **kwargs)
            finally:
                telemetry.emit(stage, time.perf_counter() - began)
        return inner
    return wrap
