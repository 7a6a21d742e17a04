from __future__ import annotations

import hashlib
import logging
from multiprocessing import Process, Queue
from pathlib import Path

from .logs import log_through
from .plan import Job, Plan

log = logging.getLogger(__name__)


def back_up(job: Job, target: Path, records: Queue) -> None:
    log_through(records)
    folder = target / job.name
    folder.mkdir(parents=True)
    for name, size in job.files.items():
        content = hashlib.sha256(name.encode()).digest() * (size // 32)
        if not content:
            log.warning("%s/%s is empty", job.name, name, extra={"job": job.name})
        (folder / name).write_bytes(content)
    log.info("%s: %d files", job.name, len(job.files), extra={"job": job.name})


def run(plan: Plan, target: Path, records: Queue) -> int:
    workers = [
        Process(target=back_up, args=(job, target, records), name=f"backup-{job.name}")
        for job in plan.jobs
    ]
    log.info("%d jobs planned", len(workers))
    for worker in workers:
        worker.start()
    failures = 0
    for worker in workers:
        worker.join(3)
        if worker.exitcode is None:
            worker.kill()
            worker.join()
        if worker.exitcode != 0:
            failures += 1
            log.error("%s ended with %s", worker.name, worker.exitcode)
    log.info("backup finished, %d failures", failures)
    return failures
