"""Start a process per room and reap them."""
from __future__ import annotations

import os
import signal
import time
import traceback
from typing import Callable


def start(work: Callable[[], int]) -> int:
    match os.fork():
        case 0:
            code = 70
            try:
                code = work()
            except Exception:
                traceback.print_exc()
            finally:
                os._exit(code)
        case pid:
            return pid


def reap(pids: set[int], patience: float) -> dict[int, int]:
    codes: dict[int, int] = {}
    deadline = time.monotonic() + patience
    while pids - codes.keys():
        for pid in pids - codes.keys():
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                codes[pid] = os.waitstatus_to_exitcode(status)
        if time.monotonic() > deadline:
            for pid in pids - codes.keys():
                os.kill(pid, signal.SIGKILL)
        time.sleep(0.02)
    return codes
