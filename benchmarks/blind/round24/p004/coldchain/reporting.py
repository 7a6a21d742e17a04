"""Alarms go to the dispatcher's desk over one PUSH socket per process."""
from __future__ import annotations

import functools
import time

import zmq

_outlet: zmq.Socket | None = None
_endpoint = ""


def open_outlet(endpoint: str) -> None:
    global _outlet, _endpoint
    _endpoint = endpoint
    ctx = zmq.Context()
    _outlet = ctx.socket(zmq.PUSH)
    _outlet.linger = 300
    _outlet.connect(endpoint)


def retrying(times: int, pause: float = 0.02):
    def wrap(fn):
        @functools.wraps(fn)
        def inner(*args, **kwargs):
            for n in range(times):
                try:
                    return fn(*args, **kwargs)
                except zmq.Again:
                    time.sleep(pause * (n + 1))
            return None
        return inner
    return wrap


@retrying(3)
def alarm(truck: str, value: float) -> None:
    _outlet.send_multipart([b"alarm", truck.encode(), f"{value:.1f}".encode()], flags=zmq.NOBLOCK)


def close_outlet() -> None:
    global _outlet
    if _outlet is not None:
        _outlet.close()
        _outlet = None
