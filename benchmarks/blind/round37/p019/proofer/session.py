from __future__ import annotations

import multiprocessing
import queue
from multiprocessing.pool import ThreadPool
from typing import Callable, Sequence

from .checks import Case, Outcome, run_case
from .report import LiveReport


class Session:
    """Runs cases with one of the backends; @backend names them for the command line."""

    backends: dict[str, Callable[["Session", Sequence[Case]], None]] = {}

    @staticmethod
    def backend(name: str):
        def add(method):
            Session.backends[name] = method
            return method

        return add

    def __init__(self, report: LiveReport, workers: int, limit: float = 5.0) -> None:
        self.report = report
        self.workers = workers
        self.limit = limit
        self.outcomes: list[Outcome] = []

    def run(self, backend: str, cases: Sequence[Case]) -> int:
        self.backends[backend](self, cases)
        return self.report.failed

    def record(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)
        self.report.add(outcome)

    def _execute(self, case: Case) -> None:
        self.record(run_case(case))

    def _execute_share(self, share: Sequence[Case], out) -> None:
        for case in share:
            outcome = run_case(case)
            self.outcomes.append(outcome)
            out.put(outcome)
        out.put(None)


@Session.backend("threads")
def run_threads(session: Session, cases: Sequence[Case]) -> None:
    with ThreadPool(session.workers) as pool:
        pool.map_async(session._execute, cases).get(session.limit)


@Session.backend("processes")
def run_processes(session: Session, cases: Sequence[Case]) -> None:
    out: multiprocessing.Queue = multiprocessing.Queue()
    shares = [cases[i::session.workers] for i in range(session.workers)]
    crew = [multiprocessing.Process(target=session._execute_share, args=(share, out)) for share in shares]
    for process in crew:
        process.start()
    running = len(crew)
    try:
        while running:
            outcome = out.get(timeout=session.limit)
            if outcome is None:
                running -= 1
            else:
                session.record(outcome)
    except queue.Empty:
        print(running, "workers gave no answer")
    for process in crew:
        process.join(1)
        if process.is_alive():
            process.kill()
