from __future__ import annotations

import threading
from collections import Counter

import zmq


class StatsFeed:
    """Where the numbers of the cache go; a board on the wall subscribes to it."""

    def __init__(self, context: zmq.Context, url: str) -> None:
        self._lock = threading.Lock()
        self._pub = context.socket(zmq.PUB)
        self._pub.sndhwm = 100
        self._pub.linger = 0
        self._pub.bind(url)

    def count(self, name: str, amount: int = 1) -> None:
        with self._lock:
            self._pub.send_multipart([name.encode(), b"%d" % amount])

    def close(self) -> None:
        with self._lock:
            self._pub.close()


def tally(sub: zmq.Socket) -> Counter[str]:
    totals: Counter[str] = Counter()
    while sub.poll(200):
        name, amount = sub.recv_multipart(zmq.NOBLOCK)
        totals[name.decode()] += int(amount)
    return totals
