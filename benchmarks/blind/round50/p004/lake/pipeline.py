from __future__ import annotations

import random
from typing import Any, Iterator

from joblib import Parallel, delayed

from .config import Pipeline, SinkConfig, SourceConfig
from .plugins import get_sink

COURSES = ("algebra", "biology", "chess", "drama")


def extract(source: SourceConfig) -> list[dict[str, Any]]:
    rng = random.Random(source.seed)
    return [
        {"student": n, "course": rng.choice(COURSES), "hours": rng.randint(0, 30)}
        for n in range(source.rows)
    ]


def chunks(rows: list[dict[str, Any]], size: int) -> Iterator[list[dict[str, Any]]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def load_chunk(rows: list[dict[str, Any]], sinks: list[SinkConfig]) -> int:
    kept = [row for row in rows if row["hours"] > 0]
    for config in sinks:
        get_sink(config).write(kept)
    return len(kept)


def run(pipeline: Pipeline) -> int:
    rows = extract(pipeline.source)
    for config in pipeline.sinks:
        get_sink(config).write([])
    parallel = Parallel(n_jobs=pipeline.workers, backend="multiprocessing", batch_size=1, timeout=4)
    loaded = parallel(
        delayed(load_chunk)(chunk, pipeline.sinks) for chunk in chunks(rows, pipeline.chunk_size)
    )
    return sum(loaded)
