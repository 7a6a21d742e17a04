import logging
import os
import signal
import time
from typing import Callable

log = logging.getLogger("supervisor")
Job = Callable[[int], None]


class Supervisor:
    def __init__(self, max_restarts: int = 1) -> None:
        self.max_restarts = max_restarts
        self.jobs: dict[str, Job] = {}
        self.live: dict[int, tuple[str, int]] = {}
        self.child_setup: list[Callable[[], None]] = []
        self.child_exit: list[Callable[[], None]] = []

    def add(self, name: str, job: Job) -> None:
        self.jobs[name] = job

    def _launch(self, name: str, attempt: int) -> None:
        pid = os.fork()
        if pid:
            self.live[pid] = (name, attempt)
            return
        code = 1
        try:
            for hook in self.child_setup:
                hook()
            self.jobs[name](attempt)
            code = 0
        except Exception:
            log.warning("%s failed on attempt %d", name, attempt)
        finally:
            for hook in self.child_exit:
                hook()
            logging.shutdown()
            os._exit(code)

    def run(self, deadline: float) -> None:
        until = time.monotonic() + deadline
        for name in self.jobs:
            self._launch(name, 0)
        while self.live and time.monotonic() < until:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if not pid:
                time.sleep(0.02)
                continue
            name, attempt = self.live.pop(pid)
            if status and attempt < self.max_restarts:
                self._launch(name, attempt + 1)
        for pid in self.live:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
