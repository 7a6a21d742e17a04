"""Minimal detach: the caller goes on as the service, the launcher waits.

The launcher stays until the service has ended, as the container runtime
wants a foreground process.
"""
from __future__ import annotations

import os
import sys
import time
from pathlib import Path


def detach(pidfile: Path, patience: float = 8.0) -> None:
    pid = os.fork()
    if pid > 0:
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                os._exit(os.waitstatus_to_exitcode(status))
            time.sleep(0.05)
        os.kill(pid, 9)
        os._exit(1)
    os.setsid()
    os.umask(0o027)
    sys.stdin.close()
    pidfile.write_text(str(os.getpid()))
