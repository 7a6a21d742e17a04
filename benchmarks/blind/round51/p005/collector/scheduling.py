from __future__ import annotations

import logging

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_EXECUTED, JobExecutionEvent
from apscheduler.executors.pool import ProcessPoolExecutor, ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from .settings import Settings

log = logging.getLogger("collector")


def report(event: JobExecutionEvent) -> None:
    if event.exception:
        log.error("%s failed: %r", event.job_id, event.exception)
    elif event.retval:
        log.info("%s: %s", event.job_id, {k: round(v, 1) for k, v in event.retval.items()})


def build_scheduler(settings: Settings) -> BackgroundScheduler:
    scheduler = BackgroundScheduler(
        executors={
            "default": ThreadPoolExecutor(settings.scheduler.threads),
            "cpu": ProcessPoolExecutor(settings.scheduler.processes),
        },
        job_defaults={"coalesce": True, "misfire_grace_time": 5},
        timezone="UTC",
    )
    scheduler.add_listener(report, EVENT_JOB_EXECUTED | EVENT_JOB_ERROR)
    scheduler.add_job("collector.jobs:heartbeat", "interval", seconds=settings.heartbeat_seconds, id="heartbeat")
    for target in settings.targets:
        scheduler.add_job(
            "collector.jobs:digest",
            "date",
            executor="cpu",
            kwargs={"target": target.name, "samples": target.samples},
            id=f"digest-{target.name}",
        )
    return scheduler
