"""Classic double fork."""
from __future__ import annotations

import os
import signal
import sys
from pathlib import Path


def detach(pidfile: Path, lifetime: int) -> None:
    sys.stdout.flush()
    sys.stderr.flush()
    if os.fork():
        os._exit(0)
    os.setsid()
    os.umask(0o027)
    if os.fork():
        os._exit(0)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1):
        os.dup2(null, fd)
    pidfile.write_text(f"{os.getpid()}\n")
    # leases are renewed by the scheduler; without renewal the kernel ends us
    signal.alarm(lifetime)
