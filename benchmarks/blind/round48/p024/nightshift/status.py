from __future__ import annotations

import contextlib
import datetime as dt
from typing import Iterator

import zmq


class StatusFeed:
    """Publishes what the scheduler is doing; the operator's console subscribes."""

    def __init__(self) -> None:
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self.port = self._pub.bind_to_random_port("tcp://127.0.0.1")

    def post(self, state: str, detail: str = "") -> None:
        stamp = dt.datetime.now().isoformat(timespec="milliseconds")
        self._pub.send_multipart([state.encode(), detail.encode(), stamp.encode()])

    def close(self) -> None:
        self._pub.close(linger=100)
        self._ctx.term()


@contextlib.contextmanager
def status_feed() -> Iterator[StatusFeed]:
    feed = StatusFeed()
    feed.post("up")
    try:
        yield feed
    finally:
        feed.post("down")
        feed.close()
