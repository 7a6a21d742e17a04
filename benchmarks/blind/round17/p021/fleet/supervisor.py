from __future__ import annotations

import logging
import os
import time

from .spec import ChildSpec, Running
from .telemetry import Telemetry

log = logging.getLogger(__name__)


class Supervisor:
    def __init__(self, specs: tuple[ChildSpec, ...], telemetry: Telemetry) -> None:
        self._specs = specs
        self._telemetry = telemetry
        self._running: dict[int, Running] = {}

    def start(self) -> None:
        for spec in self._specs:
            self._spawn(spec)

    def _spawn(self, spec: ChildSpec, starts: int = 1) -> None:
        if (pid := os.fork()) == 0:
            os._exit(self._execute(spec))
        self._running[pid] = Running(spec, pid, starts)
        self._telemetry.mark("child.up", child=spec.name, attempt=starts)

    def _execute(self, spec: ChildSpec) -> int:
        try:
            spec.job(self._telemetry)
        except Exception as exc:
            log.warning("%s failed: %s", spec.name, exc)
            return 1
        return 0

    def wait(self, timeout: float) -> None:
        deadline = time.monotonic() + timeout
        while self._running and time.monotonic() < deadline:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                time.sleep(0.02)
                continue
            self._reap(self._running.pop(pid), os.waitstatus_to_exitcode(status))
        for pid in list(self._running):
            os.kill(pid, 9)
            os.waitpid(pid, 0)

    def _reap(self, child: Running, code: int) -> None:
        self._telemetry.mark("child.down", child=child.spec.name, code=code)
        if child.spec.restart.wants(code) and child.starts <= child.spec.intensity:
            self._spawn(child.spec, child.starts + 1)
