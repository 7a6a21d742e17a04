"""Heartbeats: a child opens its own PUSH, the keeper reads the PULL."""
from contextlib import contextmanager
from typing import Callable, Iterator

import zmq


@contextmanager
def heart(endpoint: str, name: str) -> Iterator[Callable[[], None]]:
    context = zmq.Context()
    socket = context.socket(zmq.PUSH)
    socket.linger = 500
    socket.connect(endpoint)
    try:
        yield lambda: socket.send_string(name)
    finally:
        socket.close()
        context.term()
