"""Progress lines, sent to whoever holds the desk. Cheap to call from anywhere."""
import functools
import os

import zmq


@functools.lru_cache(maxsize=None)
def channel(url: str) -> zmq.Socket:
    push = zmq.Context().socket(zmq.PUSH)
    push.setsockopt(zmq.LINGER, 1000)
    push.connect(url)
    return push


def report(url: str, text: str) -> None:
    channel(url).send_string(f"{os.getpid()} {text}", zmq.DONTWAIT)


def reset() -> None:
    channel.cache_clear()
