from __future__ import annotations

import abc
import os
from dataclasses import dataclass

import zmq

from .container import Container, services


@dataclass(frozen=True)
class RiskConfig:
    endpoint: str = "tcp://127.0.0.1:*"
    limit: float = 50.0


class BreachSink(abc.ABC):
    @abc.abstractmethod
    def raise_breach(self, book: str, value: float) -> None: ...

    def announce(self, text: str) -> None:
        self.raise_breach(text, 0.0)


class ZmqBreachSink(BreachSink):
    def __init__(self, ctx: zmq.Context[zmq.Socket[bytes]], endpoint: str) -> None:
        self._out = ctx.socket(zmq.PUB)
        self._out.linger = 0
        self._out.bind(endpoint)

    def raise_breach(self, book: str, value: float) -> None:
        self._out.send_json({"book": book, "var": value, "source": os.getpid()})


@services.provides(RiskConfig)
def _config(_: Container) -> RiskConfig:
    return RiskConfig()


@services.provides(zmq.Context)
def _context(_: Container) -> zmq.Context:
    return zmq.Context(io_threads=1)


@services.provides(BreachSink)  # type: ignore[type-abstract]
def _sink(c: Container) -> BreachSink:
    return ZmqBreachSink(c.resolve(zmq.Context), c.resolve(RiskConfig).endpoint)
