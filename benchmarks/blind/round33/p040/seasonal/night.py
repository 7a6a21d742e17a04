import multiprocessing
import time

from . import progress
from .adjust import adjust, adjust_aggregate


class Night:
    def __init__(self, workers):
        self.pool = multiprocessing.Pool(workers)
        self.done = {}

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.pool.terminate()
        self.pool.join()
        progress.detach()

    def watch(self, endpoint):
        progress.attach(endpoint)

    def _finished(self, result):
        key, level, amplitude = result
        progress.tick("done", key)
        self.done[key] = level, amplitude

    def run(self, parts, patience=4):
        pending = [self.pool.apply_async(adjust, (p,), callback=self._finished) for p in parts]
        limit = time.monotonic() + patience
        for job in pending:
            job.wait(max(limit - time.monotonic(), 0))
        key, level, amplitude = adjust_aggregate(parts)
        self.done[key] = level, amplitude
        return self.done
