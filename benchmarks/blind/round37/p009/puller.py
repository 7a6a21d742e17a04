from __future__ import annotations

import hashlib
import itertools
import multiprocessing
import os
from typing import Iterable, Iterator

import zmq

_feed: zmq.Socket | None = None


def _connect(url: str) -> None:
    global _feed
    _feed = zmq.Context.instance().socket(zmq.PUSH)
    _feed.linger = 300
    _feed.connect(url)


def _pull(job: tuple[int, str]) -> str:
    serial, package = job
    digest = hashlib.blake2b(f"{package}@{serial}".encode(), digest_size=6).hexdigest()
    if _feed is not None:
        _feed.send_json({"package": package, "digest": digest, "worker": os.getpid()}, zmq.NOBLOCK)
    return f"{package} {digest}"


def batched(items: Iterable[str], size: int) -> Iterator[list[str]]:
    iterator = iter(items)
    while chunk := list(itertools.islice(iterator, size)):
        yield chunk


class Puller:
    """Pulls in batches; the workers feed what they did to the board."""

    def __init__(self, workers: int, feed_url: str) -> None:
        self.pool = multiprocessing.Pool(workers, initializer=_connect, initargs=(feed_url,))
        self.context = zmq.Context.instance()
        self.board = self.context.socket(zmq.PULL)
        self.board.bind(feed_url)

    def pull(self, serial: int, packages: Iterable[str], batch: int) -> list[str]:
        lines: list[str] = []
        for chunk in batched(packages, batch):
            lines += self.pool.map_async(_pull, [(serial, p) for p in chunk]).get(timeout=4)
        return lines

    def fed(self) -> Iterator[dict]:
        while self.board.poll(250):
            yield self.board.recv_json(zmq.NOBLOCK)

    def close(self) -> None:
        self.pool.close()
        self.pool.join()
        self.board.close(linger=0)
        self.context.term()
