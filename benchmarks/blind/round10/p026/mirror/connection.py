from contextlib import contextmanager
from functools import lru_cache
from typing import Callable, Iterator

import zmq


@lru_cache(maxsize=None)
def context() -> zmq.Context:
    return zmq.Context()


@contextmanager
def connection(url: str) -> Iterator[Callable[[str], None]]:
    socket = context().socket(zmq.PUB)
    socket.linger = 0
    socket.connect(url)
    try:
        yield socket.send_string
    finally:
        socket.close()
