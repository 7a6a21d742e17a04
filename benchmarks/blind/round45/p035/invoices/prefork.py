"""Tiny prefork helper: run one callable on slices of a list."""

from __future__ import annotations

import logging
import os
import signal
import time
from typing import Callable, Sequence, TypeVar

T = TypeVar("T")
log = logging.getLogger(__name__)


def spread(work: Callable[[list[T]], int], items: Sequence[T], processes: int) -> list[int]:
    """Return the exit codes; a process that takes too long is killed."""
    pids = []
    for number in range(processes):
        share = list(items[number::processes])
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                log.info("process %d: %d items", number, work(share))
                code = 0
            except Exception:
                log.exception("process %d", number)
            finally:
                os._exit(code)
        pids.append(pid)
    return [wait(pid, time.monotonic() + 3) for pid in pids]


def wait(pid: int, deadline: float) -> int:
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    os.kill(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
