"""Sensor servers of the greenhouse controller."""
from __future__ import annotations

import random

import zmq

from otp import GenServer, Stop


class Probe(GenServer):
    """Reads a value on each tick and reports it upstream."""

    def __init__(self, name: str, upstream: str, ticks: int, *, incarnation: int = 0) -> None:
        super().__init__(name, incarnation=incarnation)
        self.upstream = upstream
        self.remaining = ticks
        self.outbox: zmq.Socket | None = None

    def init(self) -> None:
        if not self.upstream.startswith(("ipc://", "tcp://")):
            raise ValueError(f"bad upstream {self.upstream!r}")
        self.context = zmq.Context()
        self.outbox = self.context.socket(zmq.PUSH)
        self.outbox.linger = 300
        self.outbox.connect(self.upstream)

    def read(self) -> float:
        return round(random.gauss(20.0, 1.5), 2)

    def handle_info(self, tick: int) -> None:
        if self.remaining == 0:
            raise Stop
        self.remaining -= 1
        try:
            self.outbox.send_json({"probe": self.name, "tick": tick, "value": self.read()}, zmq.NOBLOCK)
        except zmq.Again:
            self.log.warning("upstream is full, reading dropped")

    def terminate(self, reason: str) -> None:
        self.log.info("terminating: %s", reason)


class FlakyProbe(Probe):
    """A humidity sensor whose driver gives up the first time."""

    def read(self) -> float:
        if self.incarnation == 0 and self.remaining < 2:
            raise OSError("i2c bus timeout")
        return round(random.uniform(55, 70), 1)
