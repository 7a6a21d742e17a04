"""Audit channels, one for each queue."""
from functools import lru_cache

import zmq

from .settings import SETTINGS, Queue


@lru_cache(maxsize=None)
def audit(queue: Queue) -> zmq.Socket:
    sock = zmq.Context.instance().socket(zmq.PUSH)
    sock.set(zmq.LINGER, 0)
    sock.set(zmq.SNDTIMEO, 200)
    sock.connect(SETTINGS.endpoint)
    sock.send_string(f"hello {queue.value}")
    return sock
