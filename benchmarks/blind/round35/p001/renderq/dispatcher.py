from __future__ import annotations

from typing import Iterable

from .joblist import Job
from .status import StatusBoard
from .terminal import LAUNCH_FAILED, run_on_tty


class Dispatcher:
    def __init__(self, board: StatusBoard, echo: bool = True) -> None:
        self.board = board
        self.echo = echo

    def _line_sink(self, job: Job):
        def sink(line: str) -> None:
            if self.echo:
                print(f"[{job.name}] {line}")
            self.board.post(job.name, "output", text=line)

        return sink

    def drain(self, jobs: Iterable[Job]) -> int:
        failed = 0
        for job in jobs:
            self.board.post(job.name, "started")
            code = run_on_tty(job, self._line_sink(job))
            if code == LAUNCH_FAILED:
                self.board.post(job.name, "unlaunchable")
                failed += 1
            elif code:
                self.board.post(job.name, "failed", code=code)
                failed += 1
            else:
                self.board.post(job.name, "done")
        return failed
