from __future__ import annotations

import logging
import os
import signal
import time
from typing import Callable

log = logging.getLogger(__name__)


class Supervisor:
    def __init__(self) -> None:
        self.children: dict[int, str] = {}

    def launch(self, name: str, body: Callable[[], None]) -> int:
        pid = os.fork()
        if pid:
            self.children[pid] = name
            return pid
        code = 0
        try:
            body()
        except Exception:
            log.exception("%s failed", name)
            code = 1
        finally:
            os._exit(code)

    def reap(self, seconds: float) -> dict[str, int]:
        ended: dict[str, int] = {}
        deadline = time.monotonic() + seconds
        while self.children:
            if time.monotonic() > deadline:
                for pid in self.children:
                    os.kill(pid, signal.SIGKILL)
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                ended[self.children.pop(pid)] = os.waitstatus_to_exitcode(status)
            else:
                time.sleep(0.02)
        return ended
