"""The three steps of the nightly import, each a process of its own."""
import logging
import os
import random
import time
from typing import Callable


def extract(rows: int) -> None:
    log = logging.getLogger("etl.extract")
    log.info("reading %d rows", rows)
    time.sleep(0.1)
    log.info("done")


def transform(rows: int) -> None:
    log = logging.getLogger("etl.transform")
    rng = random.Random(rows)
    rejected = sum(1 for _ in range(rows) if rng.random() < 0.05)
    if rejected:
        log.warning("%d rows rejected in %d", rejected, os.getpid())
    time.sleep(0.1)


def load(rows: int) -> None:
    log = logging.getLogger("etl.load")
    for start in range(0, rows, 50):
        log.info("inserted rows %d to %d", start, min(start + 50, rows))
    time.sleep(0.1)


STAGES: list[Callable[[int], None]] = [extract, transform, load]
