from __future__ import annotations

import heapq
import logging
import os
import signal
import time
from pathlib import Path

from .jobs import PrintJob
from .link import MonitorLink

log = logging.getLogger(__name__)


class Spooler:
    def __init__(self, printer: str, out: Path, monitor: str) -> None:
        self.printer = printer
        self.out = out
        self.out.mkdir()
        self.link = MonitorLink(monitor)
        self._heap: list[PrintJob] = []

    def submit(self, job: PrintJob) -> None:
        heapq.heappush(self._heap, job)
        self.link.tell(job=job.serial, state="queued", title=job.title)

    def _drive(self, job: PrintJob) -> None:
        device = self.out / f"{self.printer}-{job.serial}.prn"
        pages = job.pages()
        with device.open("w") as stream:
            for number, page in enumerate(pages, 1):
                stream.write(page + "\f")
                self.link.tell(job=job.serial, state="printing", page=number, of=len(pages))
        self.link.hang_up()

    def _spawn_driver(self, job: PrintJob) -> int:
        with self.link.suspended():
            pid = os.fork()
        if pid == 0:
            code = 1
            try:
                self._drive(job)
                code = 0
            except OSError as problem:
                log.error("%s: %s", job.title, problem)
            finally:
                os._exit(code)
        self.link.tell(job=job.serial, state="started", driver=pid)
        return pid

    def drain(self) -> int:
        failed = 0
        while self._heap:
            job = heapq.heappop(self._heap)
            code = self._await(self._spawn_driver(job))
            self.link.tell(job=job.serial, state="done" if code == 0 else "failed")
            failed += code != 0
        return failed

    @staticmethod
    def _await(pid: int, limit: float = 2.0) -> int:
        end = time.monotonic() + limit
        while time.monotonic() < end:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.01)
        os.kill(pid, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

    def close(self) -> None:
        self.link.hang_up()
