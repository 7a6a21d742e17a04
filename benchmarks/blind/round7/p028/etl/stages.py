import logging
from multiprocessing import Process
from typing import Callable

from .net import ConnectionPool

log = logging.getLogger(__name__)

Row = dict
STAGES: dict[str, Callable[[Row], Row]] = {}


def stage(func: Callable[[Row], Row]) -> Callable[[Row], Row]:
    STAGES[func.__name__] = func
    return func


@stage
def normalise(row: Row) -> Row:
    return {key.lower(): value for key, value in row.items()}


@stage
def load(row: Row) -> Row:
    return {**row, "loaded": True}


class StageWorker(Process):
    """Runs one stage beside the others (was a method of Pipeline until 2.0)."""

    def __init__(self, name: str, pool: ConnectionPool, rows: list[Row]) -> None:
        super().__init__(name=name)
        self.pool = pool
        self.rows = rows

    def run(self) -> None:
        transform = STAGES[self.name]
        with self.pool.acquire() as data:
            data.push(self.name, [transform(row) for row in self.rows])
            with self.pool.acquire() as stats:
                stats.push("stats", [{"stage": self.name, "rows": len(self.rows)}])
        log.info("%d rows pushed", len(self.rows))
