from __future__ import annotations

import time
from contextlib import contextmanager

import zmq


class ChangeFeed:
    def __init__(self, endpoint: str) -> None:
        self._context = zmq.Context()
        self._pub = self._context.socket(zmq.PUB)
        self._pub.set_hwm(500)
        self._pub.linger = 0
        self._pub.bind(endpoint)

    def __call__(self, topic: str, **fields) -> None:
        self._pub.send_multipart([topic.encode(), repr(fields).encode()])

    @contextmanager
    def span(self, topic: str):
        begun = time.perf_counter()
        fields: dict = {}
        yield fields
        self(topic, seconds=time.perf_counter() - begun, **fields)

    def close(self) -> None:
        self._pub.close()
        self._context.term()
