from __future__ import annotations

import os
from pathlib import Path


def detach(pidfile: Path) -> None:
    """Classic double fork."""
    if os.fork() > 0:
        os._exit(0)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.umask(0o027)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1):
        os.dup2(null, fd)
    pidfile.write_text(f"{os.getpid()}\n")
