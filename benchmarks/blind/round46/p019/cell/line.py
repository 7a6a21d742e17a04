"""Builds the line of stages and runs it."""
from __future__ import annotations

import multiprocessing as mp
from contextlib import contextmanager

from .stages import Emit, Grasp, Locate


class Line:
    def __init__(self, emit: Emit) -> None:
        self.entry, middle, self.exit = mp.Queue(), mp.Queue(), mp.Queue()
        self.stages = [
            Locate("locate", self.entry, middle, emit),
            Grasp("grasp", middle, self.exit, emit),
        ]

    @contextmanager
    def running(self):
        workers = [mp.Process(target=s.run, name=s.name, daemon=True) for s in self.stages]
        for worker in workers:
            worker.start()
        try:
            yield self
        finally:
            for worker in workers:
                worker.join(2)
                if worker.exitcode is None:
                    worker.kill()
                    worker.join(1)

    def feed(self, parts: int) -> None:
        for number in range(parts):
            self.entry.put({"id": number})
        self.entry.put(None)

    def results(self):
        while (part := self.exit.get(timeout=2)) is not None:
            yield part
