import multiprocessing
import signal


def _quiet():
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class PreforkPool:
    """multiprocessing.Pool with a hard time limit for the batch."""

    def __init__(self, size, time_limit=5.0):
        self.time_limit = time_limit
        self._pool = multiprocessing.get_context("fork").Pool(size, initializer=_quiet)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self._pool.terminate()
        self._pool.join()

    def run(self, func, jobs):
        return self._pool.map_async(func, jobs).get(self.time_limit)
