"""Takes jobs, hands them to the pool, tells the dashboard."""
import logging
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context

import jobs
import settings
from progress import progress

logger = logging.getLogger("dispatcher")


def _ready():
    return True


class Dispatcher:
    def __init__(self):
        self._pool = ProcessPoolExecutor(settings.WORKERS, mp_context=get_context("fork"))
        self._futures = []
        self._pool.submit(_ready).result(timeout=5)  # all workers start with the first task

    def accept(self, name):
        job = jobs.Job(name)
        progress.report(job.id, "accepted", name=job.name)
        self._futures.append(self._pool.submit(jobs.render, job))

    def results(self, timeout=4):
        for future in as_completed(self._futures, timeout=timeout):
            job_id, size = future.result()
            progress.report(job_id, "done", size=size)
            yield job_id, size

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self._pool.shutdown(cancel_futures=True)
        logger.info("pool is down")
