"""Metering for provider calls.

Sockets may not be shared between threads, so every thread has its own emitter.
"""
from __future__ import annotations

import functools
import os
import threading
import time
from typing import Callable, ParamSpec, TypeVar

import zmq

P = ParamSpec("P")
R = TypeVar("R")

ENDPOINT_VARIABLE = "NOTIFY_METRICS"
_local = threading.local()


def _emitter() -> zmq.Socket:
    try:
        return _local.emitter
    except AttributeError:
        sock = zmq.Context.instance().socket(zmq.PUSH)
        sock.linger = 250
        sock.connect(os.environ[ENDPOINT_VARIABLE])
        _local.emitter = sock
        return sock


def emit(name: str, value: float, **tags: str) -> None:
    try:
        _emitter().send_json({"name": name, "value": value, "tags": tags}, zmq.NOBLOCK)
    except zmq.Again:
        pass


def metered(provider: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def decorate(func: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(func)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            begin = time.perf_counter()
            outcome = "ok"
            try:
                return func(*args, **kwargs)
            except Exception as exc:
                outcome = type(exc).__name__
                raise
            finally:
                emit("push.latency", time.perf_counter() - begin, provider=provider, outcome=outcome)
        return wrapper
    return decorate
