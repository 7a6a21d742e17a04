"""The pool is made at the first job; every worker opens its own channel in the initializer."""
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Iterator, Optional

import zmq

from . import events

_pool: Optional[ProcessPoolExecutor] = None


def get(url: str) -> ProcessPoolExecutor:
    global _pool
    if _pool is None:
        _pool = ProcessPoolExecutor(2, initializer=events.connect, initargs=(url,))
    return _pool


def shutdown() -> None:
    global _pool
    if _pool is not None:
        _pool.shutdown()
        _pool = None


class Collector:
    def __init__(self) -> None:
        self.context = zmq.Context()
        self.pull = self.context.socket(zmq.PULL)
        self.url = f"tcp://127.0.0.1:{self.pull.bind_to_random_port('tcp://127.0.0.1')}"

    def drain(self, count: int) -> int:
        got = 0
        while got < count and self.pull.poll(500):
            self.pull.recv()
            got += 1
        return got


@contextmanager
def collector() -> Iterator[Collector]:
    made = Collector()
    try:
        yield made
    finally:
        made.context.destroy(linger=0)
