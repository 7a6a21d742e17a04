from __future__ import annotations

import logging
import os
import signal
import time
from typing import Iterable

from .jobs import Job
from .status import StatusFeed

log = logging.getLogger(__name__)


class Scheduler:
    """Runs jobs one after the other, each in a process, each within its budget."""

    GRACE = 0.8

    def __init__(self, feed: StatusFeed) -> None:
        self.feed = feed
        self.stopping = False
        self.results: dict[str, int] = {}

    def install_signals(self) -> None:
        signal.signal(signal.SIGTERM, self._on_terminate)
        signal.signal(signal.SIGHUP, self._on_terminate)

    def _on_terminate(self, signum, frame) -> None:
        self.stopping = True
        self.feed.post("stopping", signal.Signals(signum).name)
        raise SystemExit(128 + signum)

    def run(self, jobs: Iterable[Job]) -> dict[str, int]:
        for job in jobs:
            if self.stopping:
                break
            self.feed.post("started", job.name)
            self.results[job.name] = self._supervise(job, self._launch(job))
            self.feed.post("finished", f"{job.name}={self.results[job.name]}")
        return self.results

    def _launch(self, job: Job) -> int:
        pid = os.fork()
        if pid:
            return pid
        status = 70
        try:
            status = job.execute()
        except SystemExit as stop:
            status = int(stop.code or 0)
        except BaseException:
            log.exception("job %s failed", job.name)
        finally:
            os._exit(status & 0xFF)

    def _supervise(self, job: Job, pid: int) -> int:
        status = self._wait(pid, job.budget)
        if status is None:
            log.warning("%s is over its budget of %.1f s", job.name, job.budget)
            os.kill(pid, signal.SIGTERM)
            status = self._wait(pid, self.GRACE)
        if status is None:
            os.kill(pid, signal.SIGKILL)
            _, status = os.waitpid(pid, 0)
        return os.waitstatus_to_exitcode(status)

    @staticmethod
    def _wait(pid: int, seconds: float) -> int | None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return status
            time.sleep(0.02)
        return None
