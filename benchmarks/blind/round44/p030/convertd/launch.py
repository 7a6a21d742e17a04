"""Starts converter programs with a nice level and their own process group."""
from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import dataclass


@dataclass
class Launched:
    pid: int
    job: str

    def wait(self, timeout: float) -> int:
        deadline = time.monotonic() + timeout
        while True:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            if time.monotonic() > deadline:
                os.killpg(self.pid, signal.SIGKILL)
                deadline += 1
            time.sleep(0.02)


def launch(job: str, text: str, reports: str, nice: int = 5) -> Launched:
    argv = [sys.executable, "-m", "convertd.converter", "--job", job, "--reports", reports, text]
    pid = os.fork()
    if pid == 0:
        try:
            os.setpgid(0, 0)
            os.nice(nice)
            os.execv(argv[0], argv)
        finally:
            os._exit(127)
    try:
        os.setpgid(pid, pid)
    except (PermissionError, ProcessLookupError):
        pass
    return Launched(pid, job)
