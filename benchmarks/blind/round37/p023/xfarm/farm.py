import logging
from concurrent.futures import ProcessPoolExecutor, as_completed

from .jobs import transcode

logger = logging.getLogger("xfarm.farm")


class Farm:
    def __init__(self, slots):
        self.slots = slots
        self._executor = ProcessPoolExecutor(max_workers=slots)

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
