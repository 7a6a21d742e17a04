"""PUB feed with the results as they come."""
from contextlib import contextmanager
from typing import Iterator, Optional

import zmq

ADDRESS = "inproc://scoreboard"
_board: Optional["Scoreboard"] = None


class Watcher:
    def __init__(self, sub: zmq.Socket) -> None:
        self._sub = sub

    def count(self, quiet_ms: int) -> int:
        n = 0
        while self._sub.poll(quiet_ms):
            self._sub.recv_multipart()
            n += 1
        return n


class Scoreboard:
    def __init__(self, ctx: zmq.Context) -> None:
        self._ctx = ctx
        self._pub = ctx.socket(zmq.XPUB)
        self._pub.bind(ADDRESS)

    def watch(self) -> Watcher:
        sub = self._ctx.socket(zmq.SUB)
        sub.connect(ADDRESS)
        sub.subscribe(b"")
        self._pub.recv()  # until the subscription is there
        return Watcher(sub)

    def post(self, subject: str, key: str, value: float) -> None:
        self._pub.send_multipart([subject.encode(), key.encode(), repr(value).encode()])


def current() -> Scoreboard:
    if _board is None:
        raise LookupError("no scoreboard is open")
    return _board


@contextmanager
def open_board() -> Iterator[Scoreboard]:
    global _board
    ctx = zmq.Context()
    _board = Scoreboard(ctx)
    try:
        yield _board
    finally:
        _board = None
        ctx.destroy(linger=0)
