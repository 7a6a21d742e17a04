"""Process classes of the ticket office. Everything here is started with spawn."""
import multiprocessing as mp
from typing import Any, Callable

SPAWN = mp.get_context("spawn")


class Worker(SPAWN.Process):
    """Runs a function; started fresh."""

    def __init__(self, func: Callable[..., Any], *args: Any) -> None:
        super().__init__(name=func.__name__, daemon=True)
        self.func = func
        self.params = args

    def run(self) -> None:
        self.func(*self.params)


class TimedWorker(mp.Process):
    """A worker with a time limit, for jobs from the counter."""

    def __init__(self, func: Callable[..., Any], *args: Any, limit: float = 3.0) -> None:
        super().__init__(name=func.__name__, daemon=True)
        self.func = func
        self.params = args
        self.limit = limit

    def run(self) -> None:
        self.func(*self.params)

    def finish(self) -> bool:
        self.join(self.limit)
        if self.is_alive():
            self.kill()
            self.join()
        return self.exitcode == 0
