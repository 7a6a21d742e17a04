"""Leave the terminal, the classic way, but tell the launcher how the start went."""
from __future__ import annotations

import os
import select
import sys


class Readiness:
    """Write end of the launcher's pipe; a no-op when the agent stays in the foreground."""

    def __init__(self, fd: int | None = None) -> None:
        self._fd = fd

    def tell(self, text: str) -> None:
        if self._fd is not None:
            os.write(self._fd, text.encode() + b"\n")

    def close(self) -> None:
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None


def _follow(fd: int, patience: float) -> int:
    seen = b""
    while select.select([fd], [], [], patience)[0]:
        chunk = os.read(fd, 1024)
        if not chunk:
            break
        seen += chunk
    sys.stdout.write(seen.decode())
    sys.stdout.flush()
    return 0 if b"ready" in seen else 3


def detach(workdir: str, patience: float = 5.0) -> Readiness:
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid > 0:
        os.close(write_end)
        os.waitpid(pid, 0)
        raise SystemExit(_follow(read_end, patience))
    os.close(read_end)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.chdir(workdir)
    os.umask(0o022)
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):
        os.dup2(null, stream)
    return Readiness(write_end)
