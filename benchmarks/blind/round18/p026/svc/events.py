"""Domain events and the bus that carries them."""
from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatchmethod

import zmq


@dataclass(frozen=True, slots=True)
class JobStarted:
    job: str


@dataclass(frozen=True, slots=True)
class JobDone:
    job: str
    result: int


@dataclass(frozen=True, slots=True)
class BusConfig:
    endpoint: str
    linger_ms: int = 300


class EventBus:
    def __init__(self, ctx: zmq.Context[zmq.Socket[bytes]], cfg: BusConfig) -> None:
        self._out = ctx.socket(zmq.PUSH)
        self._out.linger = cfg.linger_ms
        self._out.connect(cfg.endpoint)

    @singledispatchmethod
    def publish(self, event: object) -> None:
        raise TypeError(f"unknown event {event!r}")

    @publish.register
    def _(self, event: JobStarted) -> None:
        self._out.send_pyobj(("started", event.job), zmq.NOBLOCK)

    @publish.register
    def _(self, event: JobDone) -> None:
        self._out.send_pyobj(("done", event.job, event.result), zmq.NOBLOCK)
