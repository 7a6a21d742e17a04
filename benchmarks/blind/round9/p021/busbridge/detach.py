from __future__ import annotations

import os


def detach(status_file: str) -> None:
    """The classic double fork; returns in the grandchild alone."""
    first = os.fork()
    if first > 0:
        os.waitpid(first, 0)
        if os.path.exists(status_file):
            os.unlink(status_file)
        os._exit(0)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.umask(0o077)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1):
        os.dup2(null, fd)
