from contextlib import contextmanager
from typing import Callable, Iterator

import zmq


@contextmanager
def notifier(url: str) -> Iterator[Callable[[str], None]]:
    ctx = zmq.Context()
    sock = ctx.socket(zmq.PUB)
    sock.linger = 0
    sock.bind(url)
    try:
        yield sock.send_string
    finally:
        sock.close()
        ctx.term()
