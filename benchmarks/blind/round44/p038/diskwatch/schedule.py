from __future__ import annotations

import multiprocessing
from datetime import datetime, timedelta, timezone

from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.executors.pool import ProcessPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from . import reporter
from .jobs import measure


def on_error(event: JobExecutionEvent) -> None:
    reporter.get().failed(event.job_id, repr(event.exception))


def build(paths: list[str], every: float) -> BackgroundScheduler:
    walkers = ProcessPoolExecutor(2, {"mp_context": multiprocessing.get_context("fork")})
    scheduler = BackgroundScheduler(
        executors={"default": walkers},
        job_defaults={"coalesce": True, "misfire_grace_time": 5},
        timezone=timezone.utc,
    )
    scheduler.add_listener(on_error, EVENT_JOB_ERROR)
    first = datetime.now(timezone.utc) + timedelta(seconds=0.2)
    for path in paths:
        scheduler.add_job(
            measure,
            "interval",
            seconds=every,
            args=(path,),
            id=f"du:{path}",
            next_run_time=first,
        )
    return scheduler
