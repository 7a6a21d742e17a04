from __future__ import annotations

import logging
import os
import select
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
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reader)
            self._work(target, writer)
        os.close(writer)
        try:
            self._relay(reader)
        finally:
            os.close(reader)
        return self._await(pid)

    def _work(self, target: Path, writer: int) -> None:
        def progress(job: str, percent: int) -> None:
            os.write(writer, f"{job} {percent}\n".encode())

        code = 1
        try:
            self.export(target, progress)
            code = 0
        except Exception:
            log.exception("export to %s", target)
        finally:
            os._exit(code)

    def _relay(self, reader: int) -> None:
        deadline = time.monotonic() + self.patience
        rest = b""
        while time.monotonic() < deadline:
            if not select.select([reader], [], [], 0.1)[0]:
                continue
            block = os.read(reader, 4096)
            if not block:
                return
            *lines, rest = (rest + block).split(b"\n")
            for line in lines:
                job, percent = line.decode().split()
                self.progress(job, int(percent))

    def _await(self, pid: int) -> bool:
        deadline = time.monotonic() + 1.0
        while time.monotonic() < deadline:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status) == 0
            time.sleep(0.02)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return False
