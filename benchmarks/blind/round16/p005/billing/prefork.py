from __future__ import annotations

import os
import signal
import time
import traceback
from typing import Iterator, Sequence, TypeVar

T = TypeVar("T")


def prefork(parts: Sequence[T], timeout: float = 4.0) -> Iterator[T]:
    """Iterate in as many processes as there are parts; the caller's own loop sees none."""
    pids: list[int] = []
    for part in parts:
        pid = os.fork()
        if pid:
            pids.append(pid)
            continue
        status = 1
        try:
            yield part
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    _reap(pids, time.monotonic() + timeout)


def _reap(pids: list[int], deadline: float) -> None:
    left = set(pids)
    while left and time.monotonic() < deadline:
        done, _ = os.waitpid(-1, os.WNOHANG)
        if done:
            left.discard(done)
        else:
            time.sleep(0.05)
    for pid in left:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
