import multiprocessing as mp
import queue
import time
from itertools import islice
from typing import Iterator

from .dataset import Example, ShardedSource


class LoaderWorker(mp.Process):
    def __init__(self, source: ShardedSource, shard: int, of: int, batch: int, out) -> None:
        super().__init__(name=f"loader-{shard}", daemon=True)
        self.source, self.shard, self.of, self.batch, self.out = source, shard, of, batch, out

    def run(self) -> None:
        rows = self.source.iter_shard(self.shard, self.of)
        while chunk := list(islice(rows, self.batch)):
            self.out.put(chunk)
        self.out.put(None)


class DataLoader:
    def __init__(self, source: ShardedSource, workers: int, batch: int, patience: float) -> None:
        self.patience = patience
        self.out = mp.Queue()
        self.workers = [LoaderWorker(source, i, workers, batch, self.out) for i in range(workers)]

    def __iter__(self) -> Iterator[list[Example]]:
        for worker in self.workers:
            worker.start()
        running, deadline = len(self.workers), time.monotonic() + self.patience
        try:
            while running and (left := deadline - time.monotonic()) > 0:
                try:
                    item = self.out.get(timeout=left)
                except queue.Empty:
                    break
                if item is None:
                    running -= 1
                else:
                    yield item
        finally:
            for worker in self.workers:
                worker.kill()
                worker.join()
