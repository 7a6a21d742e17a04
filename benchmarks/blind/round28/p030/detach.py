"""The classic double fork, with a pipe on which the launcher follows the daemon."""
import os
import select
import sys
import time


def _follow(fd: int, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0:
        readable, _, _ = select.select([fd], [], [], left)
        if not readable:
            break
        chunk = os.read(fd, 4096)
        if not chunk:
            return
        sys.stdout.write(chunk.decode())
        sys.stdout.flush()
    print("vdr: no longer following")


def detach(follow_seconds: float) -> int:
    """Returns in the daemon only, with the descriptor for its status lines."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid > 0:
        os.close(writing)
        os.waitpid(pid, 0)
        _follow(reading, follow_seconds)
        sys.exit(0)
    os.close(reading)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.umask(0o027)
    return writing
