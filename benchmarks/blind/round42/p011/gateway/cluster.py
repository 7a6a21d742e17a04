"""Process cluster: the primary forks numbered workers and reaps them."""
from __future__ import annotations

import logging
import os
import signal
import time
from typing import Callable

from .emitter import EventEmitter

log = logging.getLogger(__name__)


class Cluster(EventEmitter):
    def __init__(self) -> None:
        super().__init__()
        self._pids: dict[int, int] = {}

    def fork(self, worker_id: int, body: Callable[[int], int]) -> int:
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                status = body(worker_id)
            except Exception:
                log.exception("worker %d crashed", worker_id)
            finally:
                os._exit(status)
        self._pids[pid] = worker_id
        self.emit("fork", worker_id, pid)
        return pid

    def wait(self, timeout: float) -> None:
        deadline = time.monotonic() + timeout
        while self._pids:
            for pid in list(self._pids):
                done, status = os.waitpid(pid, os.WNOHANG)
                if done:
                    self.emit("exit", self._pids.pop(pid), os.waitstatus_to_exitcode(status))
            if time.monotonic() > deadline:
                for pid in self._pids:
                    os.kill(pid, signal.SIGKILL)
                deadline += 1.0
            time.sleep(0.02)
