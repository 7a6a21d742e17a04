import os
import signal
import sys
import time
import traceback
from typing import Callable


class WaitGroup:
    def __init__(self) -> None:
        self._pids: set[int] = set()

    def add(self, pid: int) -> None:
        self._pids.add(pid)

    def wait(self, seconds: float) -> int:
        """Waits for all members; returns how many had to be killed."""
        deadline = time.monotonic() + seconds
        killed = 0
        while self._pids:
            for pid in list(self._pids):
                done, _ = os.waitpid(pid, os.WNOHANG)
                if done:
                    self._pids.discard(pid)
                elif time.monotonic() > deadline:
                    os.kill(pid, signal.SIGKILL)
                    os.waitpid(pid, 0)
                    self._pids.discard(pid)
                    killed += 1
            time.sleep(0.01)
        return killed


def go(wg: WaitGroup, fn: Callable[..., None], *args) -> None:
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        wg.add(pid)
        return
    code = 0
    try:
        fn(*args)
    except Exception:
        traceback.print_exc()
        code = 2
    finally:
        sys.stderr.flush()
        os._exit(code)
