from __future__ import annotations

import multiprocessing
import queue as stdqueue
from typing import Any, Iterator

from . import tasks  # noqa: F401  registers the stock jobs
from .events import emitter
from .jobs import Job, JobFailed

_mp = multiprocessing.get_context("spawn")


class Worker(_mp.Process):
    def __init__(self, index: int, todo: Any, done: Any) -> None:
        super().__init__(name=f"stevedore-{index}", daemon=True)
        self.todo = todo
        self.done = done

    def run(self) -> None:
        feed = emitter()
        feed.emit("worker.up", worker=self.name)
        while True:
            item = self.todo.get(timeout=8)
            if item is None:
                break
            try:
                self.done.put((item.number, True, item.perform()))
            except Exception as error:
                self.done.put((item.number, False, repr(error)))
            feed.emit("job.done", worker=self.name, job=item.number)


class JobQueue:
    def __init__(self, workers: int = 2) -> None:
        self._todo = _mp.Queue()
        self._done = _mp.Queue()
        self._workers = [Worker(n, self._todo, self._done) for n in range(workers)]
        self._pending = 0

    def __enter__(self) -> "JobQueue":
        emitter().emit("queue.open", workers=len(self._workers))
        for worker in self._workers:
            worker.start()
        return self

    def put(self, name: str, *args: Any) -> None:
        self._pending += 1
        self._todo.put(Job(name, args, number=self._pending))

    def results(self, timeout: float = 5.0) -> Iterator[tuple[int, Any]]:
        while self._pending:
            try:
                number, fine, value = self._done.get(timeout=timeout)
            except stdqueue.Empty:
                raise JobFailed(f"{self._pending} jobs never came back") from None
            self._pending -= 1
            if not fine:
                raise JobFailed(f"job {number}: {value}")
            yield number, value

    def __exit__(self, *_: Any) -> None:
        for _worker in self._workers:
            self._todo.put(None)
        for worker in self._workers:
            worker.join(2)
            if worker.is_alive():
                worker.kill()
        emitter().emit("queue.closed")
