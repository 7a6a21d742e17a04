from __future__ import annotations

import logging
import os
import signal
import sys
import time

log = logging.getLogger("bots.supervisor")


class Supervisor:
    def __init__(self, count: int, patience: float) -> None:
        self.count = count
        self.patience = patience
        self._pids: dict[int, int] = {}

    def fork(self) -> int:
        """Start the workers.

        Returns the number of the worker in each of them.  The supervisor itself stays in
        here until all are gone and leaves with their worst status.
        """
        for number in range(self.count):
            sys.stdout.flush()
            pid = os.fork()
            if pid == 0:
                self._pids.clear()
                return number
            self._pids[pid] = number
        sys.exit(self._watch())

    def _watch(self) -> int:
        worst = 0
        deadline = time.monotonic() + self.patience
        while self._pids:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                number = self._pids.pop(pid)
                code = os.waitstatus_to_exitcode(status)
                log.info("worker %d ended with %d", number, code)
                worst = max(worst, code)
            elif time.monotonic() > deadline:
                for pid in self._pids:
                    os.kill(pid, signal.SIGKILL)
                deadline += self.patience
            else:
                time.sleep(0.02)
        return worst
