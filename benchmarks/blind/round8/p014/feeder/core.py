from __future__ import annotations

import abc
import multiprocessing as mp
from typing import Any, Callable, Optional

WorkerInit = Callable[["Source", int], None]


class Source(abc.ABC):
    @abc.abstractmethod
    def size(self) -> int: ...

    @abc.abstractmethod
    def fetch(self, index: int) -> Any: ...


def _worker(source: Source, rank: int, step: int, total: int, init: Optional[WorkerInit], out) -> None:
    if init is not None:
        init(source, rank)
    for index in range(rank, total, step):
        out.put((index, source.fetch(index)))


class Feeder:
    def __init__(self, source: Source, *, workers: int = 2, worker_init: Optional[WorkerInit] = None):
        self.source = source
        self.workers = workers
        self.worker_init = worker_init

    def items(self) -> list[tuple[int, Any]]:
        total = self.source.size()
        out: mp.Queue = mp.Queue()
        procs = []
        for rank in range(self.workers):
            args = (self.source, rank, self.workers, total, self.worker_init, out)
            procs.append(mp.Process(target=_worker, args=args, daemon=True))
            procs[-1].start()
        found = sorted(out.get(timeout=3) for _ in range(total))
        for proc in procs:
            proc.join(2)
        return found
