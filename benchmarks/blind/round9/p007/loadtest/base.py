from __future__ import annotations

import abc
import multiprocessing as mp

import zmq


class User(mp.Process, abc.ABC):
    """One simulated user; subclasses say what a user does."""

    def __init__(self, number: int) -> None:
        super().__init__(name=f"{type(self).__name__}-{number}", daemon=True)
        self.number = number
        self.ctx = zmq.Context()
        self.stats = self.ctx.socket(zmq.PUSH)
        self.stats.linger = 0
        self.stats.connect("tcp://127.0.0.1:50871")

    def run(self) -> None:
        self.on_start()
        for iteration in range(self.iterations()):
            self.task(iteration)

    def on_start(self) -> None:
        """Hook."""

    def iterations(self) -> int:
        return 3

    @abc.abstractmethod
    def task(self, iteration: int) -> None: ...
