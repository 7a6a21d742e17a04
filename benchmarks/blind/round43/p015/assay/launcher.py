from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from . import ROOT
from .protocol import WellJob


class Launcher:
    """Starts one interpreter for each well, with its own log file."""

    def __init__(self, logs: Path, results_url: str):
        self.logs = logs
        self.results_url = results_url
        self.running: dict[int, WellJob] = {}

    def launch(self, job: WellJob) -> int:
        path = self.logs / f"{job.well}.log"
        command = [sys.executable, "-m", "assay.well", self.results_url, job.to_argument()]
        environment = dict(os.environ)
        paths = [str(ROOT), environment.get("PYTHONPATH", "")]
        environment["PYTHONPATH"] = os.pathsep.join(p for p in paths if p)
        pid = os.fork()
        if pid == 0:
            self._become(command, environment, path)
        self.running[pid] = job
        return pid

    @staticmethod
    def _become(command: list[str], environment: dict[str, str], path: Path) -> None:
        try:
            log = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
            os.dup2(log, 1)
            os.dup2(log, 2)
            os.nice(5)
            os.execve(command[0], command, environment)
        finally:
            os._exit(127)

    def reap(self) -> list[tuple[WellJob, int]]:
        ended = []
        for pid in list(self.running):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                ended.append((self.running.pop(pid), os.waitstatus_to_exitcode(status)))
        return ended

    def stop(self) -> None:
        for pid in self.running:
            os.kill(pid, signal.SIGTERM)
        time.sleep(0.1)
        for pid in list(self.running):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            del self.running[pid]
