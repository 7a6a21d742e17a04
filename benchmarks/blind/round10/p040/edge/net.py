"""Helpers for sockets; `hub` is the context of this process while it has one."""
from contextlib import contextmanager
from typing import Iterator, Optional

import zmq

hub: Optional[zmq.Context] = None


def require() -> zmq.Context:
    global hub
    if hub is None:
        hub = zmq.Context()
    return hub


def release() -> None:
    global hub
    if hub is not None:
        hub.term()
    hub = None


@contextmanager
def bound(kind: int, endpoint: str) -> Iterator[zmq.Socket]:
    socket = require().socket(kind)
    try:
        socket.bind(endpoint)
        yield socket
    finally:
        socket.close(linger=0)
