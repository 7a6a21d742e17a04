from __future__ import annotations

import logging
import threading
from datetime import datetime, timedelta
from multiprocessing import get_context

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_EXECUTED, JobExecutionEvent
from apscheduler.executors.pool import ProcessPoolExecutor, ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from . import jobs, outbox

logger = logging.getLogger(__name__)


class DigestService:
    def __init__(self, feeds: list[str], endpoint: str) -> None:
        self.feeds = feeds
        self.outbox = outbox.register("default", outbox.ZmqOutbox(endpoint))
        self._delivery = threading.Lock()
        self.finished = threading.Semaphore(0)
        self.scheduler = BackgroundScheduler(
            executors={
                "default": ThreadPoolExecutor(2),
                "cpu": ProcessPoolExecutor(1, pool_kwargs={"mp_context": get_context("fork")}),
            },
            job_defaults={"misfire_grace_time": 30, "coalesce": False},
        )
        self.scheduler.add_listener(self._on_event, EVENT_JOB_EXECUTED | EVENT_JOB_ERROR)

    def _on_event(self, event: JobExecutionEvent) -> None:
        if event.exception:
            logger.error("job %s failed: %s", event.job_id, event.exception)
        else:
            digest = event.retval
            logger.info("job %s: checksum %s", event.job_id, digest.checksum)
            with self._delivery:
                outbox.lookup().deliver(f"digest.{digest.feed}", digest)
        self.finished.release()

    def plan(self, rounds: int) -> int:
        planned = 0
        for number in range(rounds):
            when = datetime.now() + timedelta(milliseconds=150 * (number + 1))
            for feed in self.feeds:
                self.scheduler.add_job(
                    jobs.summarise,
                    "date",
                    run_date=when,
                    args=(feed, number),
                    id=f"{feed}-{number}",
                    executor="cpu",
                )
                planned += 1
        return planned

    def run(self, rounds: int) -> int:
        planned = self.plan(rounds)
        self.scheduler.start()
        done = sum(self.finished.acquire(timeout=3) for _ in range(planned))
        self.scheduler.shutdown(wait=True)
        return done

    def close(self) -> None:
        outbox.close_all()
