from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator, Optional

import zmq


class MetricBus:
    def __init__(self, context: zmq.Context, pub: zmq.Socket) -> None:
        self._context = context
        self._pub = pub
        self._queries: Optional[zmq.Socket] = None

    def gauge(self, name: str, value: float) -> None:
        self._pub.send_string(f"{name}:{value}|g")

    def listen_for_queries(self) -> None:
        self._queries = self._context.socket(zmq.REP)
        self._queries.linger = 0
        self._queries.bind("tcp://127.0.0.1:*")


@contextmanager
def open_bus(url: str) -> Iterator[MetricBus]:
    context = zmq.Context()
    with context.socket(zmq.PUB) as pub:
        pub.linger = 0
        pub.bind(url)
        yield MetricBus(context, pub)
    context.term()
