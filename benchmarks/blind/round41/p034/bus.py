"""Run events: anything that happens during the optimisation is posted here."""
from __future__ import annotations

import time
from contextlib import contextmanager
from typing import Iterator

import zmq


class EventBus:
    def __init__(self, context: zmq.Context, address: str = "inproc://events") -> None:
        self._inbox = context.socket(zmq.PULL)
        self._inbox.bind(address)
        self._outbox = context.socket(zmq.PUSH)
        self._outbox.connect(address)

    def emit(self, name: str, **details: object) -> None:
        self._outbox.send_pyobj((name, details), zmq.NOBLOCK)

    @contextmanager
    def span(self, name: str) -> Iterator[None]:
        started = time.perf_counter()
        self.emit(f"{name}.begin")
        yield
        self.emit(f"{name}.end", seconds=round(time.perf_counter() - started, 4))

    def drain(self) -> list[tuple[str, dict]]:
        events = []
        while self._inbox.poll(20):
            events.append(self._inbox.recv_pyobj(zmq.NOBLOCK))
        return events

    def close(self) -> None:
        self._outbox.close(0)
        self._inbox.close(0)
