"""go(): run a function concurrently in a process of its own."""
from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from typing import Any, Callable


class WaitGroup:
    def __init__(self) -> None:
        self._members: set[int] = set()

    def add(self, pid: int) -> None:
        self._members.add(pid)

    def wait(self, timeout: float) -> int:
        """Waits for every member; returns how many failed or had to be killed."""
        failed = 0
        deadline = time.monotonic() + timeout
        while self._members and time.monotonic() < deadline:
            for pid in tuple(self._members):
                done, status = os.waitpid(pid, os.WNOHANG)
                if done:
                    self._members.discard(pid)
                    failed += status != 0
            time.sleep(0.01)
        for pid in self._members:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            failed += 1
        self._members.clear()
        return failed


def go(fn: Callable[..., Any], *args: Any, group: WaitGroup | None = None) -> int:
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        if group is not None:
            group.add(pid)
        return pid
    try:
        fn(*args)
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)
