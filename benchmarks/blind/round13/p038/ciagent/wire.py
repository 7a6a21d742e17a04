from contextlib import contextmanager
from functools import lru_cache

import zmq


@lru_cache(maxsize=None)
def context() -> zmq.Context:
    ctx = zmq.Context(io_threads=1)
    ctx.setsockopt(zmq.LINGER, 500)
    return ctx


@contextmanager
def channel(kind: int, endpoint: str):
    sock = context().socket(kind)
    try:
        sock.connect(endpoint)
        yield sock
    finally:
        sock.close()


def reachable(endpoint: str) -> bool:
    with channel(zmq.PUSH, endpoint) as sock:
        return bool(sock.poll(1000, zmq.POLLOUT))
