from __future__ import annotations

import os
import sys
from typing import NoReturn


class StatusPipe:
    """The daemon's end of the pipe on which its launcher listens."""

    def __init__(self, fd: int) -> None:
        self._fd = fd

    def tell(self, word: str) -> None:
        os.write(self._fd, word.encode() + b"\n")


def _launcher(fd: int, wait: bool) -> NoReturn:
    with os.fdopen(fd) as lines:
        for line in lines:
            print("daemon:", line.strip())
            if line.strip() == "ready" and not wait:
                break
    sys.stdout.flush()
    os._exit(0)


def detach(*, wait: bool) -> StatusPipe:
    """Double fork; returns in the daemon only."""
    reader, writer = os.pipe()
    sys.stdout.flush()
    if os.fork() > 0:
        os.close(writer)
        os.wait()
        _launcher(reader, wait)
    os.close(reader)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.chdir("/")
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    return StatusPipe(writer)
