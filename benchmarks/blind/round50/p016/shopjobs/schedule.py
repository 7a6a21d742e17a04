from __future__ import annotations

import multiprocessing
from dataclasses import dataclass, field
from typing import Any, Callable

from apscheduler.executors.pool import ProcessPoolExecutor, ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from . import jobs


@dataclass(frozen=True)
class JobSpec:
    func: Callable[..., Any]
    seconds: float
    executor: str = "io"
    kwargs: dict[str, Any] = field(default_factory=dict)


JOBS = (
    JobSpec(jobs.heartbeat, seconds=0.3),
    JobSpec(jobs.rebuild_search_index, seconds=0.5, executor="cpu"),
    JobSpec(jobs.refresh_stock, seconds=0.4, kwargs={"warehouse": "north"}),
)


def make_scheduler(specs: tuple[JobSpec, ...] = JOBS) -> BackgroundScheduler:
    # spawned workers would import the whole catalogue again for every restart
    cpu = ProcessPoolExecutor(1, pool_kwargs={"mp_context": multiprocessing.get_context("fork")})
    scheduler = BackgroundScheduler(
        executors={"io": ThreadPoolExecutor(4), "cpu": cpu},
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": 5},
        timezone="UTC",
    )
    for spec in specs:
        scheduler.add_job(
            spec.func,
            "interval",
            seconds=spec.seconds,
            executor=spec.executor,
            kwargs=spec.kwargs,
            id=spec.func.__name__,
        )
    return scheduler
