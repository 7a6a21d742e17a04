import os
import pty
from typing import Callable


def with_terminal(fn: Callable[[], None]) -> bytes:
    """Run fn with a terminal of its own and return what it printed."""
    pid, fd = pty.fork()
    if pid == pty.CHILD:
        try:
            fn()
        finally:
            os._exit(0)
    chunks = []
    while True:
        try:
            chunk = os.read(fd, 1024)
        except OSError:
            break
        if not chunk:
            break
        chunks.append(chunk)
    os.waitpid(pid, 0)
    os.close(fd)
    return b"".join(chunks)
