from __future__ import annotations

import multiprocessing as mp
import queue
from typing import Generic, Iterator, TypeVar

from .dataset import Dataset

T = TypeVar("T")


class ParallelLoader(Generic[T]):
    def __init__(self, dataset: Dataset[T], workers: int = 2, patience: float = 1.0) -> None:
        self.dataset = dataset
        self.workers = workers
        self.patience = patience

    def _work(self, rank: int, out: mp.Queue) -> None:
        self.dataset.worker_init(rank)
        for index in range(rank, len(self.dataset), self.workers):
            out.put((index, self.dataset[index]))

    def __iter__(self) -> Iterator[tuple[int, T]]:
        expected = len(self.dataset)
        out: mp.Queue = mp.Queue()
        procs = [mp.Process(target=self._work, args=(rank, out)) for rank in range(self.workers)]
        for proc in procs:
            proc.start()
        try:
            for _ in range(expected):
                yield out.get(timeout=self.patience)
        except queue.Empty:
            return
        finally:
            for proc in procs:
                proc.kill()
                proc.join()
