"""The client that applications see."""
from __future__ import annotations

import functools
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

from .config import Settings
from .transport import NullTransport, Transport, ZmqTransport

P = ParamSpec("P")
R = TypeVar("R")


class Metrics:
    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings
        self._pending: deque[str] = deque()
        self._transport: Transport | None = None

    @property
    def settings(self) -> Settings:
        if self._settings is None:
            self._settings = Settings.from_env()
        return self._settings

    @property
    def transport(self) -> Transport:
        if (transport := self._transport) is None:
            address = self.settings.address
            transport = self._transport = ZmqTransport(address) if address else NullTransport()
        return transport

    def incr(self, name: str, by: int = 1) -> None:
        self._record(f"{self.settings.prefix}.{name}:{by}|c")

    @contextmanager
    def timer(self, name: str) -> Iterator[None]:
        begun = time.perf_counter()
        try:
            yield
        finally:
            self._record(f"{self.settings.prefix}.{name}:{time.perf_counter() - begun:.4f}|ms")

    def timed(self, func: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(func)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            with self.timer(func.__name__):
                return func(*args, **kwargs)

        return wrapper

    def _record(self, line: str) -> None:
        self._pending.append(line)
        if len(self._pending) >= self.settings.batch:
            self.flush()

    def flush(self) -> None:
        if self._pending:
            lines, self._pending = self._pending, deque()
            self.transport.write(lines)

    def close(self) -> None:
        self.flush()
        if self._transport is not None:
            self._transport.close()
            self._transport = None
