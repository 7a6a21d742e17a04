from __future__ import annotations

import os
import sys
from collections.abc import Callable


def in_background(service: Callable[[int], None]) -> int:
    """Double-fork and run service(write_fd) detached; returns the read end of its status pipe."""
    r, w = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    first = os.fork()
    if first:
        os.close(w)
        os.waitpid(first, 0)
        return r
    os.close(r)
    os.setsid()
    if os.fork():
        os._exit(0)
    os.chdir("/")
    devnull = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(devnull, fd)
    try:
        service(w)
    finally:
        os._exit(0)
