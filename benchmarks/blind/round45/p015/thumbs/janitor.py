"""A forked helper which removes stale thumbnails while the server runs.

It is a plain fork on purpose: it starts in a millisecond and shares the
already loaded image tables with the server.
"""
from __future__ import annotations

import logging
import os
import signal
import time
from pathlib import Path

import attrs

from .notifier import Notifier

log = logging.getLogger("thumbs.janitor")


@attrs.define
class Janitor:
    spool: Path = attrs.field(converter=Path)
    notifier: Notifier
    rounds: int = 3
    pause: float = 0.05
    pid: int = 0

    def start(self) -> None:
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                signal.signal(signal.SIGTERM, signal.SIG_DFL)
                self.sweep_forever()
                status = 0
            finally:
                os._exit(status)
        self.pid = pid
        log.info("janitor has pid %d", pid)

    def sweep_forever(self) -> None:
        for _ in range(self.rounds):
            for path in sorted(self.spool.glob("*.stale")):
                path.unlink(missing_ok=True)
                self.notifier.changed(path.name, "removed")
            time.sleep(self.pause)

    def stop(self, patience: float = 2.0) -> int:
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
