"""Runs a callable in a forked process with a bounded wait."""
from __future__ import annotations

import os
import signal
import time
from typing import Callable


class Advisor:
    def __init__(self, task: Callable[[], None], *, patience: float = 1.0) -> None:
        self.task = task
        self.patience = patience

    def consult(self) -> int:
        pid = os.fork()
        if not pid:
            try:
                self.task()
            finally:
                os._exit(0)
        deadline = time.monotonic() + self.patience
        while time.monotonic() < deadline:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return -1
