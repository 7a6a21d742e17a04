"""Run a callable in a forked child, and wait for a bunch of them."""
import os
import signal
import sys
import time
import traceback
from typing import Callable


def in_child(job: Callable[[], None]) -> int:
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        job()
        status = 0
    except Exception:
        traceback.print_exc()
    finally:
        os._exit(status)


def reap(pids, patience: float) -> list[int]:
    """Wait for all; kill those which take too long, and return their pids."""
    waiting = set(pids)
    end = time.monotonic() + patience
    while waiting and time.monotonic() < end:
        for pid in list(waiting):
            if os.waitpid(pid, os.WNOHANG)[0]:
                waiting.discard(pid)
        time.sleep(0.02)
    for pid in waiting:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return sorted(waiting)
