import random
import time

import zmq


class TickPublisher:
    def __init__(self, context: zmq.Context, url: str) -> None:
        self._pub = context.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self._pub.bind(url)

    def tick(self, symbol: str) -> None:
        self._pub.send_pyobj((symbol, time.time(), random.gauss(100, 1)))


class TickStore:
    """Reads ticks back and appends them to a file."""

    def __init__(self, context: zmq.Context, url: str, path: str) -> None:
        self._sub = context.socket(zmq.SUB)
        self._sub.setsockopt(zmq.LINGER, 0)
        self._sub.subscribe(b"")
        self._sub.connect(url)
        self._path = path

    def drain(self) -> int:
        stored = 0
        with open(self._path, "a") as fh:
            while self._sub.poll(20):
                symbol, at, price = self._sub.recv_pyobj()
                fh.write(f"{symbol},{at:.3f},{price:.2f}\n")
                stored += 1
        return stored
