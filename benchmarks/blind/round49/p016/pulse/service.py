from __future__ import annotations

import logging
import multiprocessing
import threading
from datetime import datetime, timedelta

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_EXECUTED, JobExecutionEvent
from apscheduler.executors.pool import ProcessPoolExecutor, ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from . import jobs, uplink

log = logging.getLogger(__name__)


class PulseService:
    def __init__(self, endpoint: str, targets: list[str]) -> None:
        self.endpoint = endpoint
        self.targets = targets
        self.results: dict[str, object] = {}
        self._pending = set(targets)
        self._finished = threading.Event()
        self.scheduler = BackgroundScheduler(
            executors={
                "default": ThreadPoolExecutor(1),
                "probes": ProcessPoolExecutor(2, {"mp_context": multiprocessing.get_context("fork")}),
            },
            job_defaults={"coalesce": True, "misfire_grace_time": 5},
            timezone="UTC",
        )
        self.scheduler.add_listener(self._on_event, EVENT_JOB_EXECUTED | EVENT_JOB_ERROR)

    def start(self) -> None:
        uplink.ship(self.endpoint, "scheduler.started", len(self.targets))
        self.scheduler.add_job(jobs.heartbeat, "interval", seconds=1, args=[self.endpoint], id="heartbeat",
                               next_run_time=datetime.now().astimezone())
        soon = datetime.now().astimezone() + timedelta(milliseconds=200)
        for target in self.targets:
            self.scheduler.add_job(jobs.probe, "date", run_date=soon, args=[target, self.endpoint], id=target,
                                   executor="probes")
        self.scheduler.start()

    def _on_event(self, event: JobExecutionEvent) -> None:
        if event.job_id not in self._pending:
            return
        if event.exception:
            log.error("probe %s failed: %r", event.job_id, event.exception)
        self.results[event.job_id] = event.retval
        self._pending.discard(event.job_id)
        if not self._pending:
            self._finished.set()

    def wait(self, timeout: float) -> bool:
        return self._finished.wait(timeout)

    def stop(self) -> None:
        self.scheduler.shutdown(wait=True)
        uplink.disconnect_all()
