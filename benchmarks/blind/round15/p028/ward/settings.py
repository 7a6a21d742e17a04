from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
import zmq


@dataclass
class Bus:
    alarm_url: str = ""

    @property
    def context(self) -> zmq.Context:
        return zmq.Context.instance()

    def pusher(self) -> zmq.Socket:
        sock = self.context.socket(zmq.PUSH)
        sock.set(zmq.LINGER, 300)
        sock.connect(self.alarm_url)
        return sock


@dataclass
class Limits:
    pulse: range = range(45, 130)
    spo2: range = range(91, 101)


@dataclass
class WardSettings:
    bus: Bus = field(default_factory=Bus)
    limits: Limits = field(default_factory=Limits)


@cache
def settings() -> WardSettings:
    return WardSettings()
