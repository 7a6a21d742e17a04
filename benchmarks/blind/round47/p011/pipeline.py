from __future__ import annotations

import functools
import logging
import multiprocessing
import time
from collections.abc import Callable, Iterator

from pydantic import BaseModel

from channels import AnyChannel

log = logging.getLogger("pipeline")


class JobConfig(BaseModel):
    name: str
    outputs: list[AnyChannel]
    pages: int = 2
    deadline: float = 3.0


def timed(func: Callable) -> Callable:
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        started = time.perf_counter()
        try:
            return func(*args, **kwargs)
        finally:
            log.info("%s: %.3f s", func.__name__, time.perf_counter() - started)

    return wrapper


class Job:
    def __init__(self, config: JobConfig):
        self.config = config

    def extract(self, page: int) -> Iterator[dict]:
        for n in range(4):
            yield {"id": page * 10 + n, "amount": f"{n}.50", "currency": "eur"}

    def transform(self, row: dict) -> dict:
        return {**row, "amount": float(row["amount"]), "currency": row["currency"].upper()}

    @timed
    def load_page(self, page: int) -> None:
        for row in map(self.transform, self.extract(page)):
            for output in self.config.outputs:
                output.emit(row)

    @timed
    def run(self) -> list[int]:
        jobs = [multiprocessing.Process(target=self.load_page, args=(p,)) for p in range(self.config.pages)]
        for job in jobs:
            job.start()
        limit = time.monotonic() + self.config.deadline
        for job in jobs:
            job.join(max(0.0, limit - time.monotonic()))
            if job.exitcode is None:
                job.kill()
                job.join()
        for output in self.config.outputs:
            output.finish()
        return [job.exitcode for job in jobs]
