import time
from contextlib import contextmanager
from typing import Iterator

import zmq

from . import globals as shared


class StatsPusher:
    def __init__(self, url: str) -> None:
        self._context = zmq.Context()
        self._push = self._context.socket(zmq.PUSH)
        self._push.linger = 0
        self._push.connect(url)

    def timing(self, name: str, seconds: float) -> None:
        self._push.send_json({"name": name, "seconds": seconds})

    def close(self) -> None:
        self._push.close()
        self._context.term()


@contextmanager
def timed(name: str) -> Iterator[None]:
    started = time.perf_counter()
    try:
        yield
    finally:
        pusher = shared.peek("stats")
        if pusher is not None:
            pusher.timing(name, time.perf_counter() - started)
