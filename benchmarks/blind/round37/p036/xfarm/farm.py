import logging
import os
import time
from concurrent.futures import ProcessPoolExecutor, as_completed

from .jobs import transcode

logger = logging.getLogger("xfarm.farm")


def slot_pid(_):
    time.sleep(0.02)
    return os.getpid()


class Farm:
    def __init__(self, slots):
        self.slots = slots
        self._executor = ProcessPoolExecutor(max_workers=slots)
        self._prime()

    def _prime(self):
        """Bring all slots up now, so that the first jobs do not pay for it."""
        pids = set(self._executor.map(slot_pid, range(self.slots), timeout=5))
        logger.info("slots up, pids %s", sorted(pids))

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._executor.shutdown(wait=True, cancel_futures=True)

    def run(self, jobs):
        futures = {self._executor.submit(transcode, job): job for job in jobs}
        logger.info("%d jobs on %d slots", len(futures), self.slots)
        for future in as_completed(futures, timeout=8):
            job = futures[future]
            try:
                yield future.result()
            except Exception:
                logger.exception("job %d failed", job.number)
