from __future__ import annotations

import logging
import multiprocessing
import threading
from datetime import datetime, timedelta

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_EXECUTED, JobExecutionEvent
from apscheduler.executors.pool import ProcessPoolExecutor, ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from .jobs import Rollup, heartbeat, roll_up
from .metrics import metrics

log = logging.getLogger("rollups")


class RollupService:
    def __init__(self, windows: int, processes: int = 2) -> None:
        self.windows = windows
        self.results: list[Rollup] = []
        self._pending = {f"rollup-{n}" for n in range(windows)}
        self._finished = threading.Event()
        self.scheduler = BackgroundScheduler(
            executors={
                "default": ThreadPoolExecutor(2),
                "cpu": ProcessPoolExecutor(
                    processes, pool_kwargs={"mp_context": multiprocessing.get_context("fork")}
                ),
            },
            job_defaults={"misfire_grace_time": 30, "coalesce": True},
        )
        self.scheduler.add_listener(self._on_job, EVENT_JOB_EXECUTED | EVENT_JOB_ERROR)

    def _on_job(self, event: JobExecutionEvent) -> None:
        if event.job_id not in self._pending:
            return
        if event.exception:
            log.error("%s failed: %r", event.job_id, event.exception)
        else:
            self.results.append(event.retval)
            metrics.gauge("jobs.done", len(self.results))
        self._pending.discard(event.job_id)
        if not self._pending:
            self._finished.set()

    def run(self, timeout: float) -> bool:
        metrics.gauge("scheduler.windows", self.windows)
        soon = datetime.now() + timedelta(milliseconds=150)
        self.scheduler.add_job(heartbeat, "interval", seconds=0.2, id="heartbeat")
        for number in range(self.windows):
            self.scheduler.add_job(
                roll_up, "date", run_date=soon, args=(number,), id=f"rollup-{number}", executor="cpu"
            )
        self.scheduler.start()
        try:
            return self._finished.wait(timeout)
        finally:
            self.scheduler.shutdown(wait=True)
