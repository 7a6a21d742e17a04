"""Going into the background, and the pid file that tells of it."""
from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def _leave_parent() -> None:
    if os.fork():
        os._exit(os.EX_OK)


@contextmanager
def detached(pid_file: Path, umask: int = 0o022) -> Iterator[int]:
    """The body runs in a session of its own; the caller's process ends."""
    _leave_parent()
    os.setsid()
    os.umask(umask)
    _leave_parent()
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):
        os.dup2(null, stream)
    os.close(null)
    pid_file.write_text(f"{(pid := os.getpid())}\n")
    try:
        yield pid
    finally:
        pid_file.unlink(missing_ok=True)
