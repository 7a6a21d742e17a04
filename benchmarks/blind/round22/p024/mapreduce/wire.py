"""Sockets of the job. Connections are cheap to keep and costly to make, so they are memoised."""
from __future__ import annotations

import os
from functools import lru_cache

import zmq

BEGIN, PAIR, END = b"B", b"P", b"E"


@lru_cache(maxsize=4)
def _context(pid: int) -> zmq.Context:
    return zmq.Context(io_threads=1)


def context() -> zmq.Context:
    return _context(os.getpid())


@lru_cache(maxsize=16)
def _pusher(endpoint: str, pid: int) -> zmq.Socket:
    sock = _context(pid).socket(zmq.PUSH)
    sock.setsockopt(zmq.LINGER, 300)
    sock.connect(endpoint)
    return sock


def pusher(endpoint: str) -> zmq.Socket:
    return _pusher(endpoint, os.getpid())


def open_sink() -> tuple[zmq.Socket, str]:
    sock = context().socket(zmq.PULL)
    port = sock.bind_to_random_port("tcp://127.0.0.1")
    return sock, f"tcp://127.0.0.1:{port}"


class Emitter:
    """Counts what it sends, so that a sink can tell whether anything is missing."""

    def __init__(self, endpoint: str, shard: int):
        self.endpoint = endpoint
        self.shard = str(shard).encode()
        self.sent = 0

    def begin(self) -> None:
        self._put(BEGIN)

    def pair(self, key: str, value: int) -> None:
        self._put(PAIR, key.encode(), str(value).encode())
        self.sent += 1

    def end(self) -> None:
        self._put(END, str(self.sent).encode())

    def _put(self, tag: bytes, *frames: bytes) -> None:
        pusher(self.endpoint).send_multipart([tag, self.shard, *frames], zmq.NOBLOCK)
