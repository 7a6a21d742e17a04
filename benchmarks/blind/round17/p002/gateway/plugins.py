from __future__ import annotations

import multiprocessing
import time
from typing import ClassVar

from .bus import Outlet

_fork = multiprocessing.get_context("fork")


class Plugin:
    registry: ClassVar[dict[str, type["Plugin"]]] = {}
    trigger: ClassVar[str] = ""
    offline: ClassVar[bool] = False

    def __init_subclass__(cls, *, trigger: str, offline: bool = False, **kw) -> None:
        super().__init_subclass__(**kw)
        cls.trigger, cls.offline = trigger, offline
        Plugin.registry[trigger] = cls

    def __init__(self, bus) -> None:
        self.bus = bus

    def __call__(self, channel: str, rest: str) -> None:
        raise NotImplementedError

    def dispatch(self, channel: str, rest: str, timeout: float) -> None:
        if not self.offline:
            self(channel, rest)
            return
        job = _fork.Process(target=self._job, args=(channel, rest), name=f"job-{self.trigger}")
        job.start()
        job.join(timeout)
        if job.is_alive():
            job.kill()
            job.join()
        self.bus.intake()

    def _job(self, channel: str, rest: str) -> None:
        with Outlet(self.bus.cfg) as outlet:
            self.bus = outlet
            self(channel, rest)


class Echo(Plugin, trigger="echo"):
    def __call__(self, channel, rest):
        self.bus.publish(channel, rest)


class Primes(Plugin, trigger="primes", offline=True):
    """Slow on purpose, so it has a process to itself."""

    def __call__(self, channel, rest):
        limit = int(rest or 50)
        found = [n for n in range(2, limit) if all(n % d for d in range(2, int(n**0.5) + 1))]
        time.sleep(0.05)
        self.bus.publish(channel, f"{len(found)} primes below {limit}")


class Join(Plugin, trigger="join", offline=True):
    def __call__(self, channel, rest):
        for name in rest.split():
            self.bus.follow(name)
