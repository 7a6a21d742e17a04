from __future__ import annotations

import os
import sys
from pathlib import Path


def daemonize(pidfile: Path) -> bool:
    """The usual double fork. True in the daemon, False in the process that called."""
    sys.stdout.flush()
    first = os.fork()
    if first:
        os.waitpid(first, 0)
        return False
    os.setsid()
    if os.fork():
        os._exit(0)
    os.umask(0o077)
    devnull = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(devnull, descriptor)
    pidfile.write_text(str(os.getpid()))
    return True
