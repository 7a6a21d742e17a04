"""Classic double fork, as the operations handbook wants it."""
from __future__ import annotations

import os
import select


class Detached:
    """What the foreground keeps of its daemon: the read end of a pipe."""

    def __init__(self, fd: int) -> None:
        self.fd = fd

    def wait(self, seconds: float) -> str:
        ready, _, _ = select.select([self.fd], [], [], seconds)
        return os.read(self.fd, 4096).decode() if ready else ""


def detach(workdir: str) -> tuple[bool, int]:
    """Return (True, write_fd) in the daemon and (False, read_fd) in the caller."""
    read_fd, write_fd = os.pipe()
    pid = os.fork()
    if pid > 0:
        os.close(write_fd)
        os.waitpid(pid, 0)
        return False, read_fd
    os.close(read_fd)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.chdir(workdir)
    os.umask(0o027)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    return True, write_fd
