"""Classic double fork.  The caller of ``detach`` goes on as the daemon."""
import os
import select
import sys


class Detached:
    """Lets the launcher wait until the daemon says it is up."""

    def __init__(self, fd: int):
        self._fd = fd

    def ready(self) -> None:
        os.write(self._fd, b"1")
        os.close(self._fd)


def detach(workdir: str, wait: float = 4.0) -> Detached:
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        os.waitpid(pid, 0)
        up, _, _ = select.select([reader], [], [], wait)
        ok = bool(up and os.read(reader, 1))
        print("trackerd: up" if ok else "trackerd: no sign of life", flush=True)
        os._exit(0)
    os.close(reader)
    os.setsid()
    if os.fork():
        os._exit(0)
    os.chdir(workdir)
    null = os.open(os.devnull, os.O_RDWR)
    sys.stdout.flush()
    for fd in (0, 1):
        os.dup2(null, fd)
    os.close(null)
    return Detached(writer)
