"""Starts worker processes and calls the application's events around them."""
from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Callable

Event = Callable[[int], None]


def nothing(number: int) -> None:
    pass


@dataclass
class Application:
    work: Event
    when_ready: Event = nothing
    post_fork: Event = nothing
    child_exit: Event = nothing


@dataclass
class Arbiter:
    app: Application
    count: int
    pids: dict[int, int] = field(default_factory=dict)

    def spawn_worker(self, number: int) -> None:
        pid = os.fork()
        if pid != 0:
            self.pids[pid] = number
            return
        try:
            self.app.post_fork(number)
            self.app.work(number)
        except Exception as error:
            print("worker", number, error, flush=True)
            os._exit(1)
        os._exit(0)

    def run(self) -> None:
        self.app.when_ready(0)
        for number in range(self.count):
            self.spawn_worker(number)
        while self.pids:
            pid, _ = os.wait()
            self.app.child_exit(self.pids.pop(pid))
