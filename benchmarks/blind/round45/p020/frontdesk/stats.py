"""Workers report hits to the arbiter."""
from __future__ import annotations

import os
from collections import Counter

import zmq


class Reporter:
    """Worker side."""

    def __init__(self, endpoint: str) -> None:
        self._ctx = zmq.Context()
        self._push = self._ctx.socket(zmq.PUSH)
        self._push.linger = 500
        self._push.connect(endpoint)

    def hit(self, status: int, seconds: float) -> None:
        self._push.send_json({"pid": os.getpid(), "status": status, "ms": seconds * 1e3})

    def close(self) -> None:
        self._push.close()
        self._ctx.term()


class Board:
    """Arbiter side."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self.statuses: Counter[int] = Counter()
        self._ctx = zmq.Context()
        self._pull = self._ctx.socket(zmq.PULL)
        self._pull.bind(endpoint)

    def collect(self, patience_ms: int) -> None:
        while self._pull.poll(patience_ms):
            hit = self._pull.recv_json(zmq.NOBLOCK)
            self.statuses[hit["status"]] += 1

    def close(self) -> None:
        self._pull.close(linger=0)
        self._ctx.term()
