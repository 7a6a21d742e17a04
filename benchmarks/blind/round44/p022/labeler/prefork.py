from __future__ import annotations

import os
import signal
import time
from typing import Callable

import structlog

log = structlog.get_logger("prefork")


class Prefork:
    """Forks a fixed set of workers and waits for them."""

    def __init__(self, main: Callable[[int], int], count: int) -> None:
        self.main = main
        self.count = count
        self.children: dict[int, int] = {}

    def start(self) -> None:
        for slot in range(self.count):
            pid = os.fork()
            if pid == 0:
                code = 70
                try:
                    code = self.main(slot)
                except Exception:
                    log.exception("worker crashed", slot=slot)
                finally:
                    os._exit(code)
            self.children[pid] = slot
            log.info("worker started", slot=slot, child=pid)

    def wait(self, timeout: float) -> dict[int, int]:
        codes: dict[int, int] = {}
        deadline = time.monotonic() + timeout
        while self.children:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                codes[self.children.pop(pid)] = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > deadline:
                for child in self.children:
                    os.kill(child, signal.SIGKILL)
                deadline += timeout
            else:
                time.sleep(0.02)
        return codes
