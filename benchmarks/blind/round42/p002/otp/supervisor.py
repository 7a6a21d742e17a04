"""one_for_one supervisor with a restart budget."""
from __future__ import annotations

import enum
import logging
import time
from collections import deque
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from typing import Any

from .gen_server import GenServer

log = logging.getLogger("otp.supervisor")


class Restart(enum.Enum):
    PERMANENT = "permanent"
    TRANSIENT = "transient"
    TEMPORARY = "temporary"


@dataclass
class ChildSpec:
    id: str
    module: type[GenServer]
    args: tuple[Any, ...] = ()
    restart: Restart = Restart.TRANSIENT


@dataclass
class Supervisor:
    specs: list[ChildSpec]
    max_restarts: int = 3
    within: float = 5.0
    _running: dict[str, BaseProcess] = field(default_factory=dict)
    _restarts: deque[float] = field(default_factory=deque)

    def start(self) -> None:
        for spec in self.specs:
            self._start_child(spec, incarnation=0)

    def _start_child(self, spec: ChildSpec, incarnation: int) -> None:
        server = spec.module(*spec.args, incarnation=incarnation)
        self._running[spec.id] = server.start_link()
        log.info("started %s, incarnation %d", spec.id, incarnation)

    def run(self, timeout: float) -> None:
        deadline = time.monotonic() + timeout
        incarnations = {spec.id: 0 for spec in self.specs}
        while self._running and time.monotonic() < deadline:
            for spec in self.specs:
                process = self._running.get(spec.id)
                if process is None or process.is_alive():
                    continue
                del self._running[spec.id]
                if self._wants_restart(spec, process.exitcode):
                    incarnations[spec.id] += 1
                    self._start_child(spec, incarnations[spec.id])
            time.sleep(0.02)
        for name, process in self._running.items():
            log.warning("brutal kill of %s", name)
            process.kill()
            process.join(1.0)

    def _wants_restart(self, spec: ChildSpec, exitcode: int | None) -> bool:
        if spec.restart is Restart.TEMPORARY:
            return False
        if spec.restart is Restart.TRANSIENT and exitcode == 0:
            return False
        now = time.monotonic()
        self._restarts.append(now)
        while self._restarts and now - self._restarts[0] > self.within:
            self._restarts.popleft()
        return len(self._restarts) <= self.max_restarts
