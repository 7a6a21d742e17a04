import os
import signal
import time
from typing import Callable


def supervised(fn: Callable[[], None], limit: float) -> int:
    """Run fn in a child; kill it when it takes longer than limit."""
    if not (pid := os.fork()):
        fn()
        os._exit(0)
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    os.kill(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
