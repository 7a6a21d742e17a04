from __future__ import annotations

import itertools
import os
import signal
import time
from collections.abc import Callable, Iterable
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

import attrs
import cloudpickle

R = TypeVar("R")


@attrs.define
class Bench:
    """One forked worker and our end of its pipe."""

    pid: int
    pipe: Connection
    busy: int | None = None


def _serve(pipe: Connection) -> None:
    while pipe.poll(4):
        job = pipe.recv_bytes()
        if not job:
            break
        index, function, args = cloudpickle.loads(job)
        try:
            outcome: Any = (index, function(*args), None)
        except Exception as error:
            outcome = (index, None, repr(error))
        pipe.send_bytes(cloudpickle.dumps(outcome))


class Farm:
    def __init__(self, size: int, timeout: float = 5.0) -> None:
        self.timeout = timeout
        self.benches = [self._open() for _ in range(size)]

    def _open(self) -> Bench:
        ours, theirs = Pipe()
        pid = os.fork()
        if pid == 0:
            ours.close()
            try:
                _serve(theirs)
            finally:
                os._exit(0)
        theirs.close()
        return Bench(pid, ours)

    def map(self, function: Callable[..., R], items: Iterable[Any]) -> list[R]:
        todo = list(enumerate(items))[::-1]
        results: dict[int, R] = {}
        deadline = time.monotonic() + self.timeout
        free = itertools.cycle(self.benches)
        while todo or any(b.busy is not None for b in self.benches):
            if time.monotonic() > deadline:
                raise TimeoutError(f"{len(todo)} items left")
            bench = next(free)
            if bench.busy is None and todo:
                bench.busy, item = todo.pop()
                bench.pipe.send_bytes(cloudpickle.dumps((bench.busy, function, (item,))))
                continue
            for pipe in wait([b.pipe for b in self.benches if b.busy is not None], timeout=0.2):
                index, value, error = cloudpickle.loads(pipe.recv_bytes())
                if error is not None:
                    raise RuntimeError(error)
                results[index] = value
                next(b for b in self.benches if b.pipe is pipe).busy = None
        return [results[index] for index in sorted(results)]

    def close(self) -> None:
        for bench in self.benches:
            bench.pipe.send_bytes(b"")
        deadline = time.monotonic() + 2
        for bench in self.benches:
            while os.waitpid(bench.pid, os.WNOHANG)[0] == 0:
                if time.monotonic() > deadline:
                    os.kill(bench.pid, signal.SIGKILL)
                time.sleep(0.02)
            bench.pipe.close()
