from __future__ import annotations

import os
import signal
import sys
from typing import Callable


def detach(attend: Callable[[int], None]) -> None:
    """Go to the background. The launching process runs *attend* with the pid and exits."""
    sys.stdout.flush()
    pid = os.fork()
    if pid > 0:
        try:
            attend(pid)
        finally:
            reap(pid)
        sys.exit(0)
    os.setsid()
    os.umask(0o027)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.close(null)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def reap(pid: int) -> None:
    done, _ = os.waitpid(pid, os.WNOHANG)
    if not done:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
