from __future__ import annotations

import contextlib
import contextvars
from collections.abc import Iterator
from dataclasses import dataclass, field

import zmq


@dataclass
class Tap:
    """Diagnostics that accompany a bridge."""

    context: zmq.Context
    alert_port: int
    stats: zmq.Socket = field(init=False)

    def __post_init__(self) -> None:
        self.stats = self.context.socket(zmq.PUB)
        self.stats.linger = 0
        self.port = self.stats.bind_to_random_port("tcp://127.0.0.1")

    def count(self, name: str, amount: int) -> None:
        self.stats.send_string(f"{name}={amount}")

    def alert(self, text: str) -> None:
        """Raise a one-off alert on a short-lived connection to the collector."""
        with self.context.socket(zmq.PUSH) as once:
            once.linger = 0
            once.connect(f"tcp://127.0.0.1:{self.alert_port}")
            once.send_string(text, zmq.DONTWAIT)


current_tap: contextvars.ContextVar[Tap | None] = contextvars.ContextVar("current_tap", default=None)


@contextlib.contextmanager
def tapping(context: zmq.Context, alert_port: int) -> Iterator[Tap]:
    tap = Tap(context, alert_port)
    token = current_tap.set(tap)
    try:
        yield tap
    finally:
        current_tap.reset(token)
        tap.stats.close()
