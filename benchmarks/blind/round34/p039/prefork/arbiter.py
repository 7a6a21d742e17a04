from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Arbiter:
    """Starts workers before the service itself comes up, and reaps them."""

    entry: Callable[[int], None]
    pids: dict[int, int] = field(default_factory=dict)

    def spawn(self, count: int) -> None:
        for rank in range(count):
            sys.stdout.flush()
            pid = os.fork()
            if pid:
                self.pids[pid] = rank
                continue
            try:
                self.entry(rank)
            except BaseException:
                traceback.print_exc()
                os._exit(1)
            os._exit(0)

    def reap(self, timeout: float) -> list[int]:
        deadline = time.monotonic() + timeout
        while self.pids and time.monotonic() < deadline:
            pid, _ = os.waitpid(-1, os.WNOHANG)
            if pid:
                self.pids.pop(pid, None)
            else:
                time.sleep(0.02)
        late = list(self.pids)
        for pid in late:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        return late
