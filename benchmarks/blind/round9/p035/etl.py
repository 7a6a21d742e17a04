"""ETL batch: threads extract, processes transform, everyone reports progress."""
from __future__ import annotations

import logging
import multiprocessing as mp
from concurrent.futures import ThreadPoolExecutor
from typing import List

from etl_core.model import Chunk, Partition
from etl_core.progress import progress

log = logging.getLogger("etl")


def extract(partition: Partition) -> Chunk:
    progress().report(partition.name, "extract")
    return Chunk(partition, list(range(partition.first, partition.last)))


def transform(chunk: Chunk, out: "mp.SimpleQueue[int]") -> None:
    progress().report(chunk.partition.name, "transform")
    out.put(sum(value * value for value in chunk.values))


def run(partitions: List[Partition]) -> int:
    progress().report("batch", "begin")
    with ThreadPoolExecutor(2) as threads:
        chunks = list(threads.map(extract, partitions))
    results: "mp.SimpleQueue[int]" = mp.SimpleQueue()
    workers = []
    for chunk in chunks:
        worker = mp.Process(target=transform, args=(chunk, results))
        worker.start()
        workers.append(worker)
    total = sum(results.get() for _ in workers)
    for worker in workers:
        worker.join(2)
    progress().report("batch", "end")
    return total


if __name__ == "__main__":
    logging.basicConfig()
    print(run([Partition("p0", 0, 10), Partition("p1", 10, 20)]))
