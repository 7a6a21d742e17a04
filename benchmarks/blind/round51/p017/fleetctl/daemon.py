from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path


def detach(body: Callable[[], None], pidfile: Path, logfile: Path) -> None:
    """Runs the body in a process without a terminal and returns at once."""
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        os.waitpid(pid, 0)
        return
    os.setsid()
    if os.fork():
        os._exit(0)
    os.chdir("/")
    os.umask(0o027)
    status = 1
    try:
        with open(os.devnull) as null, open(logfile, "ab", buffering=0) as log:
            os.dup2(null.fileno(), 0)
            os.dup2(log.fileno(), 1)
            os.dup2(log.fileno(), 2)
        pidfile.write_text(str(os.getpid()))
        body()
        status = 0
    finally:
        with contextlib.suppress(FileNotFoundError):
            pidfile.unlink()
        os._exit(status)
