from __future__ import annotations

import functools
import time

import zmq


class Metrics:
    _instance: "Metrics | None" = None

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def setup(self, url: str) -> "Metrics":
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUB)
        self.sock.linger = 0
        self.sock.connect(url)
        return self

    def timing(self, name: str, seconds: float) -> None:
        self.sock.send_string(f"{name}:{seconds * 1000:.3f}|ms")


def timed(fn):
    @functools.wraps(fn)
    def inner(*args, **kwargs):
        start = time.perf_counter()
        try:
            return fn(*args, **kwargs)
        finally:
            Metrics().timing(fn.__name__, time.perf_counter() - start)
    return inner
