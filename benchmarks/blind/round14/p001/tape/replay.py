from __future__ import annotations

import multiprocessing as mp
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess

from .model import Tick
from .publisher import TickSink

_fork = mp.get_context("fork")


@dataclass
class VenueReplay:
    venue: str
    sink: TickSink
    source: Callable[[str], Iterable[Tick]]

    def __call__(self) -> None:
        count = 0
        for count, tick in enumerate(self.source(self.venue), start=1):
            self.sink.publish(tick)
        self.sink.end_of_replay(self.venue, count)


@dataclass
class ReplayDesk:
    jobs: list[VenueReplay]
    _running: list[BaseProcess] = field(default_factory=list, init=False)

    def start(self) -> None:
        for job in self.jobs:
            worker = _fork.Process(target=job, name=f"replay-{job.venue}")
            worker.start()
            self._running.append(worker)

    def wait(self, seconds: float) -> None:
        while self._running and (worker := self._running.pop()):
            worker.join(seconds)
            if worker.is_alive():
                worker.kill()
                worker.join()
