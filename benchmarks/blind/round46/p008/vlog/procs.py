"""How this package makes processes, in one place."""
import logging
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

log = logging.getLogger(__name__)
_MP = multiprocessing.get_context("spawn")

Queue = _MP.Queue


class Worker(_MP.Process):
    """A process that says how it ended."""

    def stop(self, seconds=2.0):
        self.join(seconds)
        if self.is_alive():
            log.warning("%s hangs, killed", self.name)
            self.kill()
            self.join(1)
        return self.exitcode


def pool(size):
    return ProcessPoolExecutor(size, mp_context=_MP)
