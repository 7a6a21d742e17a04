from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable

import structlog

log = structlog.get_logger()


class Prefork:
    """Runs each job in a forked process of its own; reaps within a time limit."""

    def __init__(self, prepare: Callable[[str], None], limit: float = 4.0) -> None:
        self._prepare = prepare
        self._limit = limit
        self._running: dict[int, str] = {}

    def spawn(self, name: str, job: Callable[[], object]) -> int:
        sys.stderr.flush()
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                self._prepare(name)
                status = 0 if job() else 3
            finally:
                sys.stderr.flush()
                os._exit(status)
        self._running[pid] = name
        log.info("worker started", name=name)
        return pid

    def reap(self) -> dict[str, int]:
        codes: dict[str, int] = {}
        deadline = time.monotonic() + self._limit
        while self._running:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                codes[self._running.pop(pid)] = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > deadline:
                for each in self._running:
                    os.kill(each, signal.SIGKILL)
                deadline = float("inf")
            else:
                time.sleep(0.02)
        return codes
