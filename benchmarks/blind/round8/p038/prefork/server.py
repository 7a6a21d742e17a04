from __future__ import annotations

import os
import signal
import time
from typing import Callable

from . import hooks as names
from .hooks import Hooks


class PreforkServer:
    def __init__(self, handler: Callable[[int], None], hooks: Hooks, workers: int) -> None:
        self.handler = handler
        self.hooks = hooks
        self.workers = workers
        self.pids: list[int] = []

    def _worker(self, number: int) -> None:
        self.hooks.fire(names.WORKER_START, number=number)
        self.handler(number)
        self.hooks.fire(names.WORKER_EXIT, number=number)

    def run(self, seconds: float) -> None:
        for number in range(self.workers):
            self.hooks.fire(names.BEFORE_FORK, number=number)
            pid = os.fork()
            if not pid:
                try:
                    self._worker(number)
                finally:
                    os._exit(0)
            self.pids.append(pid)
            self.hooks.fire(names.AFTER_FORK, number=number)
        time.sleep(seconds)
        for pid in self.pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
