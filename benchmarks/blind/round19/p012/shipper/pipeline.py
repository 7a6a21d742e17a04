from __future__ import annotations

import multiprocessing
from functools import partial
from typing import Callable

from .outputs import broadcast
from .parse import batches, records


def digest(batch: list[str]) -> list[dict]:
    return list(records(batch))


def run_pipeline(lines: list[str], *, workers: int, size: int, progress: Callable[[int], None]) -> None:
    with multiprocessing.Pool(workers) as pool:
        pending = [pool.apply_async(digest, (batch,)) for batch in batches(lines, size)]
        for result in pending:
            progress(broadcast(result.get(timeout=4)))


bulk = partial(run_pipeline, workers=2, size=2)
