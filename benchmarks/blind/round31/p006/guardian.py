"""Crash guard of the station software.

`stand_guard` splits the program: the original process stays behind as the guardian, and the call
returns in the worker only. A worker that crashes is replaced, up to `restarts` times.
"""
import logging
import os
import signal
import sys
import time

log = logging.getLogger("guardian")


def stand_guard(restarts: int = 1, limit: float = 6.0) -> int:
    attempt = 0
    while True:
        pid = os.fork()
        if pid == 0:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            return attempt
        code = _wait(pid, limit)
        if code == 0:
            sys.exit(0)
        log.warning("worker %d ended with %d", pid, code)
        attempt += 1
        if attempt > restarts:
            sys.exit(1)


def _wait(pid: int, limit: float) -> int:
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return -signal.SIGKILL
