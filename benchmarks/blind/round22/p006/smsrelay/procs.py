import os
import signal
import time
from collections.abc import Iterator


def _reap(pids: set[int], patience: float) -> None:
    deadline = time.monotonic() + patience
    while pids and time.monotonic() < deadline:
        for pid in list(pids):
            done, _ = os.waitpid(pid, os.WNOHANG)
            if done:
                pids.discard(pid)
        time.sleep(0.02)
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def prefork(count: int, patience: float = 4.0) -> Iterator[int]:
    """Yield a slot number in each worker; yield nothing in the parent, which waits.

    A worker ends where the loop body ends.
    """
    pids: set[int] = set()
    for slot in range(count):
        pid = os.fork()
        if pid == 0:
            yield slot
            os._exit(0)
        pids.add(pid)
    _reap(pids, patience)
