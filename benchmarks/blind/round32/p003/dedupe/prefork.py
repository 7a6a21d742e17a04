"""Minimal pre-fork runner."""
from __future__ import annotations

import logging
import os
import signal
import time
from typing import Callable

log = logging.getLogger(__name__)


def run_children(count: int, body: Callable[[int], None], timeout: float = 4.0) -> list[int]:
    pids: dict[int, int] = {}
    for index in range(count):
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                body(index)
                code = 0
            except Exception:
                log.exception("worker %d failed", index)
            finally:
                os._exit(code)
        pids[pid] = index

    codes: dict[int, int] = {}
    deadline = time.monotonic() + timeout
    while pids:
        for pid in list(pids):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                codes[pids.pop(pid)] = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > deadline:
                os.kill(pid, signal.SIGKILL)
        time.sleep(0.02)
    return [codes[i] for i in sorted(codes)]
