from __future__ import annotations

import time
from contextlib import contextmanager
from typing import ClassVar, Iterator, Optional

import zmq

from settings import Settings


class Telemetry:
    """Statsd-like metrics over ZeroMQ."""

    _shared: ClassVar[Optional["Telemetry"]] = None

    def __init__(self, settings: Settings) -> None:
        self.prefix = settings.prefix
        self.context = zmq.Context()
        self.out = self.context.socket(zmq.PUSH)
        self.out.set(zmq.LINGER, 400)
        self.out.connect(settings.statsd)

    @classmethod
    def shared(cls) -> "Telemetry":
        if cls._shared is None:
            cls._shared = cls(Settings.from_env())
        return cls._shared

    @classmethod
    def close_shared(cls) -> None:
        if cls._shared is not None:
            cls._shared.out.close()
            cls._shared.context.term()
            cls._shared = None

    def timing(self, name: str, seconds: float) -> None:
        line = f"{self.prefix}.{name}:{seconds * 1000:.3f}|ms"
        try:
            self.out.send_string(line, zmq.DONTWAIT)
        except zmq.Again:
            pass

    @contextmanager
    def timed(self, name: str) -> Iterator[None]:
        begin = time.perf_counter()
        try:
            yield
        finally:
            self.timing(name, time.perf_counter() - begin)
