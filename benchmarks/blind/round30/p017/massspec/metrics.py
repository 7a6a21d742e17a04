"""Timings of the acquisition software, for the facility's dashboard."""
from __future__ import annotations

import functools
import json
import os
import time
from typing import Callable, ParamSpec, TypeVar

import zmq

P = ParamSpec("P")
R = TypeVar("R")
ENDPOINT_VARIABLE = "MASSSPEC_METRICS"


@functools.lru_cache(maxsize=None)
def channel() -> zmq.Socket:
    sock = zmq.Context.instance().socket(zmq.PUSH)
    sock.linger = 300
    sock.connect(os.environ[ENDPOINT_VARIABLE])
    return sock


def observe(name: str, seconds: float) -> None:
    body = json.dumps({"name": name, "ms": round(seconds * 1000, 3), "pid": os.getpid()})
    try:
        channel().send_multipart([b"timing", body.encode()], zmq.NOBLOCK)
    except zmq.Again:
        pass


def timed(name: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def wrap(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def inner(*args: P.args, **kwargs: P.kwargs) -> R:
            begun = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                observe(name, time.perf_counter() - begun)

        return inner

    return wrap
