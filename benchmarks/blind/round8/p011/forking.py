from __future__ import annotations

import os
import sys
from typing import Callable, Iterable


class ForkFailed(RuntimeError):
    pass


def run_each(jobs: Iterable[Callable[[], int]]) -> int:
    """Runs every job in a child; the exit statuses are summed up."""
    pids = []
    for job in jobs:
        sys.stdout.flush()
        pid = os.fork()
        if pid == 0:
            sys.exit(job())
        pids.append(pid)
    statuses = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
    if any(status < 0 for status in statuses):
        raise ForkFailed(statuses)
    return sum(statuses)
