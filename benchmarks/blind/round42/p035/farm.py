import multiprocessing
from multiprocessing.pool import Pool
from typing import Iterable, Iterator

import zmq

import settings
from jobs import Best, Block, search

_outbox = None


def _enter_worker(address: str) -> None:
    global _outbox
    _outbox = zmq.Context.instance().socket(zmq.PUSH)
    _outbox.linger = settings.LINGER_MS
    _outbox.connect(address)


def _work(block: Block) -> Best:
    best = search(block)
    try:
        _outbox.send_string(f"{multiprocessing.current_process().name} {block}", zmq.NOBLOCK)
    except zmq.Again:
        pass
    return best


class Farm:
    def __init__(self, address: str, workers: int = settings.WORKERS):
        self._pool: Pool = multiprocessing.Pool(workers, _enter_worker, (address,))

    def __enter__(self) -> "Farm":
        return self

    def __exit__(self, *exc_info) -> None:
        self._pool.terminate()
        self._pool.join()

    def results(self, blocks: Iterable[Block]) -> Iterator[Best]:
        pending = self._pool.imap_unordered(_work, blocks)
        while True:
            try:
                yield pending.next(timeout=settings.JOB_TIMEOUT)
            except StopIteration:
                return
