from __future__ import annotations

import logging
import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

log = logging.getLogger(__name__)


def launch(job: Callable[[], int]) -> int:
    """Run the job in a process of its own and return its pid."""
    pid = os.fork()
    if pid:
        return pid
    status = 70
    try:
        status = job()
    except Exception:
        log.exception("settlement worker failed")
    finally:
        os._exit(status)


def reap(pids: Iterable[int], patience: float = 3.0) -> dict[int, int]:
    waiting, statuses = set(pids), {}
    deadline = time.monotonic() + patience
    while waiting:
        for pid in tuple(waiting):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                waiting.discard(pid)
                statuses[pid] = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > deadline:
                os.kill(pid, signal.SIGKILL)
        time.sleep(0.02)
    return statuses


@contextmanager
def crew() -> Iterator[Callable[[Callable[[], int]], None]]:
    pids: list[int] = []
    try:
        yield lambda job: pids.append(launch(job))
    finally:
        for pid, status in reap(pids).items():
            log.info("worker %d: %d held", pid, status) if status >= 0 else log.error("worker %d killed", pid)
