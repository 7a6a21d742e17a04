from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def _split() -> None:
    """Fork; only the new process returns."""
    sys.stdout.flush()
    if pid := os.fork():
        _, status = os.waitpid(pid, 0)
        os._exit(os.waitstatus_to_exitcode(status))


@contextmanager
def detached(log: Path) -> Iterator[int]:
    _split()
    os.setsid()
    os.umask(0o027)
    fd = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o640)
    os.dup2(fd, 2)
    code = 1
    try:
        yield os.getpid()
        code = 0
    finally:
        sys.stdout.flush()
        os._exit(code)
