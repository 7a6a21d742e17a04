"""The capture process: one per source table."""
from __future__ import annotations

import itertools
import multiprocessing as mp
from typing import Iterator, NamedTuple

from .links import LinkPool


class Change(NamedTuple):
    lsn: int
    table: str
    op: str


def tail(table: str, count: int) -> Iterator[Change]:
    for lsn, op in zip(range(count), itertools.cycle("iud")):
        yield Change(lsn, table, op)


class CaptureProcess(mp.Process):
    def __init__(self, table: str, pool: LinkPool, batch: int) -> None:
        super().__init__(name=f"capture-{table}", daemon=True)
        self.table = table
        self.pool = pool
        self.batch = batch

    def run(self) -> None:
        changes = tail(self.table, 9)
        while chunk := list(itertools.islice(changes, self.batch)):
            self._ship(chunk)
        self.pool.drain()

    def _ship(self, chunk: list[Change]) -> None:
        with self.pool.lease() as link:
            link.send_json([c._asdict() for c in chunk])
