"""Scheduled work."""
from __future__ import annotations

from datetime import datetime, timedelta

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_EXECUTED, JobExecutionEvent
from apscheduler.executors.pool import ProcessPoolExecutor, ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from loguru import logger

from . import readings
from .events import channel

ALERT_KWH = 40.0


def roll_up(database: str) -> int:
    rows = readings.roll_up(database)
    for meter, kwh in rows:
        if kwh > ALERT_KWH:
            channel.fire("meter.alert", meter=meter, kwh=kwh)
    return len(rows)


def heartbeat() -> None:
    channel.fire("service.alive", at=datetime.now().isoformat())


def on_job(event: JobExecutionEvent) -> None:
    if event.exception:
        logger.error("{} failed: {!r}", event.job_id, event.exception)
        channel.fire("job.failed", job=event.job_id)
    elif event.job_id == "roll-up":
        logger.info("rolled up {} meters", event.retval)
        channel.fire("job.done", job=event.job_id, meters=event.retval)


def connect_worker(feed: str) -> None:
    channel.connect(feed)


def build_scheduler(database: str, feed: str) -> BackgroundScheduler:
    on_start = {"initializer": connect_worker, "initargs": (feed,)}
    scheduler = BackgroundScheduler(
        executors={
            "default": ThreadPoolExecutor(2),
            "cpu": ProcessPoolExecutor(1, pool_kwargs=on_start),
        },
        job_defaults={"misfire_grace_time": 5, "coalesce": True},
    )
    soon = datetime.now() + timedelta(seconds=0.4)
    scheduler.add_job(heartbeat, "interval", seconds=0.3, id="heartbeat")
    scheduler.add_job(roll_up, "date", run_date=soon, args=[database], executor="cpu", id="roll-up")
    scheduler.add_listener(on_job, EVENT_JOB_EXECUTED | EVENT_JOB_ERROR)
    return scheduler
