"""Telemetry over PUB sockets, one for each process that reports."""
from __future__ import annotations

import functools
import os
import time
from contextlib import contextmanager
from typing import Callable, ClassVar, Iterator

import zmq


class Telemetry:
    endpoint: ClassVar[str] = ""
    _sinks: ClassVar[dict[int, "Telemetry"]] = {}

    def __init__(self) -> None:
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUB)
        self._out.setsockopt(zmq.LINGER, 0)
        self._out.connect(self.endpoint)

    @classmethod
    def setup(cls, endpoint: str) -> None:
        cls.endpoint = endpoint
        cls.current().event("setup")

    @classmethod
    def current(cls) -> "Telemetry":
        pid = os.getpid()
        sink = cls._sinks.get(pid)
        if sink is None:
            sink = cls._sinks[pid] = cls()
        return sink

    def event(self, name: str, **tags: object) -> None:
        suffix = ",".join(f"{key}={value}" for key, value in sorted(tags.items()))
        self._out.send_multipart([name.encode(), suffix.encode()])

    @contextmanager
    def span(self, name: str) -> Iterator[None]:
        start = time.monotonic()
        yield
        self.event(name, took=round(time.monotonic() - start, 4))


def measured(func: Callable) -> Callable:
    @functools.wraps(func)
    def inner(*args, **kwargs):
        with Telemetry.current().span(func.__name__):
            return func(*args, **kwargs)

    return inner
