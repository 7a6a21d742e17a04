from __future__ import annotations

import os
import random
import signal
import time

import attrs

from .station import Station


@attrs.frozen
class Reading:
    water: float = attrs.field(converter=lambda v: round(v, 2))
    wind: float = attrs.field(converter=lambda v: round(v, 1))


@attrs.define
class Agent:
    """Reads the sensors on its own, so that a stuck driver does not hold up the command."""

    station: Station
    interval: float = 0.05
    _pid: int | None = attrs.field(default=None, init=False)

    def detach(self, readings: int) -> int:
        pid = os.fork()
        if pid:
            self._pid = pid
            return pid
        try:
            os.setsid()
            self.loop(readings)
        finally:
            os._exit(0)

    def loop(self, readings: int) -> None:
        rng = random.Random(3)
        for number in range(readings):
            reading = Reading(rng.gauss(2, 0.5), rng.uniform(0, 30))
            self.station.publish("reading", number=number, **attrs.asdict(reading))
            time.sleep(self.interval)

    def wait(self, limit: float) -> bool:
        deadline = time.monotonic() + limit
        while time.monotonic() < deadline:
            pid, _ = os.waitpid(self._pid, os.WNOHANG)
            if pid:
                return True
            time.sleep(0.02)
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        return False
