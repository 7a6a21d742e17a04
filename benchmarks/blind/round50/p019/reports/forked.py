from __future__ import annotations

import logging
import os
import signal
import time
from pathlib import Path

from .exports import Export, Progress

log = logging.getLogger(__name__)


class ForkedExport:
    """Runs an export in a process of its own, so that its memory goes back to the system."""

    def __init__(self, export: Export, progress: Progress, patience: float = 3.0) -> None:
        self.export = export
        self.progress = progress
        self.patience = patience

    def __call__(self, target: Path) -> bool:
        pid = os.fork()
        if pid == 0:
            self._work(target)
        return self._await(pid)

    def _work(self, target: Path) -> None:
        code = 1
        try:
            self.export(target, self.progress)
            code = 0
        except Exception:
            log.exception("export to %s", target)
        finally:
            os._exit(code)

    def _await(self, pid: int) -> bool:
        deadline = time.monotonic() + self.patience
        while time.monotonic() < deadline:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status) == 0
            time.sleep(0.02)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return False
