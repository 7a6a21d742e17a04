from __future__ import annotations

import contextlib
import logging
import sqlite3
import time
from collections.abc import Iterator

log = logging.getLogger("gateway.slow")


@contextlib.contextmanager
def stopwatch(sql: str, threshold: float) -> Iterator[None]:
    begun = time.perf_counter()
    try:
        yield
    finally:
        if (took := time.perf_counter() - begun) >= threshold:
            log.warning("slow (%.0f ms): %s", took * 1000, sql)


class Database:
    def __init__(self, path: str, threshold: float = 0.02) -> None:
        self.path = path
        self.threshold = threshold

    def query(self, sql: str) -> list[tuple]:
        with contextlib.closing(sqlite3.connect(self.path)) as db:
            db.create_function("nap", 1, lambda s: time.sleep(s) or s)
            with stopwatch(sql, self.threshold):
                return db.execute(sql).fetchall()
