import sqlite3
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import Iterable, Iterator

from .calibration import calibrate
from .packets import Packet, Sample


def batched(items: Iterable, size: int) -> Iterator[list]:
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch


def calibrated(packets: Iterator[Packet], workers: int) -> Iterator[Sample]:
    with ProcessPoolExecutor(workers) as pool:
        for batch in batched(packets, 16):
            yield from pool.map(calibrate, batch, timeout=4)


def stored(samples: Iterator[Sample], db: sqlite3.Connection) -> Iterator[int]:
    db.execute("create table if not exists tm (apid int, seq int, a, b, c, d)")
    for sample in samples:
        db.execute("insert into tm values (?,?,?,?,?,?)", (sample.apid, sample.seq, *sample.values))
        yield sample.seq
    db.commit()
