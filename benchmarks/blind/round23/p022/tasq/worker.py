"""The worker: one work horse per job, so that a crash costs one job only."""
from __future__ import annotations

import logging
import os
import signal
import time
from collections.abc import Iterable
from typing import Any, NoReturn

from .broker import Broker
from .outcome import Outcome, State
from .registry import tasks

log = logging.getLogger(__name__)


class Worker:
    def __init__(self, broker: Broker, *, job_timeout: float = 2.0) -> None:
        self.broker = broker
        self.job_timeout = job_timeout

    def work(self, jobs: Iterable[tuple[str, tuple[Any, ...]]]) -> int:
        count = 0
        for count, (name, args) in enumerate(jobs, 1):
            self.broker.publish(Outcome(name, State.STARTED))
            self.perform(name, args)
        return count

    def perform(self, name: str, args: tuple[Any, ...]) -> None:
        reader, writer = os.pipe()
        if (horse := os.fork()) == 0:
            os.close(reader)
            self._work_horse(name, args, writer)
        os.close(writer)
        self._monitor(horse)
        with open(reader, "rb") as answer:
            if raw := answer.read():
                self.broker.publish(Outcome.decode(raw))

    def _work_horse(self, name: str, args: tuple[Any, ...], writer: int) -> NoReturn:
        code = 1
        try:
            outcome = self._run(name, args)
            os.write(writer, outcome.encode())
            code = 0
        finally:
            os._exit(code)

    @staticmethod
    def _run(name: str, args: tuple[Any, ...]) -> Outcome:
        try:
            return Outcome(name, State.DONE, tasks[name](*args))
        except Exception as exc:
            log.exception("job %s", name)
            return Outcome(name, State.FAILED, repr(exc))

    def _monitor(self, horse: int) -> None:
        deadline = time.monotonic() + self.job_timeout
        while time.monotonic() < deadline:
            pid, status = os.waitpid(horse, os.WNOHANG)
            if pid:
                log.debug("horse %d left with %d", horse, status)
                return
            time.sleep(0.01)
        os.kill(horse, signal.SIGKILL)
        os.waitpid(horse, 0)
