from __future__ import annotations

import random
import time
from dataclasses import dataclass
from typing import Callable, Iterable

import zmq

from .alarms import AlarmChannel, Priority


@dataclass(frozen=True)
class Limits:
    low: float
    high: float

    def judge(self, value: float) -> Priority:
        if self.low <= value <= self.high:
            return Priority.INFO
        margin = 0.1 * (self.high - self.low)
        return Priority.LOW if self.low - margin <= value <= self.high + margin else Priority.HIGH


class Monitor:
    quantity = ""
    unit = ""
    typical = (0.0, 1.0)
    limits = Limits(0, 1)

    def __init__(self, bed: str, channel: AlarmChannel):
        self.bed = bed
        self.channel = channel
        self._send: Callable = channel.send
        self._rng = random.Random(f"{bed}/{self.quantity}")
        self._last = Priority.INFO
        self.announce("attached")

    def announce(self, text: str, priority: Priority = Priority.INFO) -> None:
        self._send([self.bed.encode(), b"%d" % priority, text.encode()], zmq.NOBLOCK)

    def read(self) -> float:
        return self._rng.gauss(*self.typical)

    def step(self) -> None:
        value = self.read()
        priority = self.limits.judge(value)
        if priority != self._last:
            self.announce(f"{self.quantity} {value:.1f} {self.unit}", priority)
        self._last = priority


class HeartRate(Monitor):
    quantity, unit = "HR", "/min"
    typical = (84.0, 22.0)
    limits = Limits(50, 110)


class Saturation(Monitor):
    quantity, unit = "SpO2", "%"
    typical = (95.0, 2.0)
    limits = Limits(92, 100)


def observe(monitors: Iterable[Monitor], seconds: float, period: float = 0.02) -> None:
    monitors = list(monitors)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for monitor in monitors:
            monitor.step()
        time.sleep(period)
