from __future__ import annotations

import os
from functools import lru_cache

import zmq


@lru_cache(maxsize=1)
def context() -> zmq.Context:
    ctx = zmq.Context(io_threads=1)
    ctx.linger = 300
    return ctx


def push_socket() -> zmq.Socket:
    sock = context().socket(zmq.PUSH)
    sock.setsockopt(zmq.SNDTIMEO, 500)
    sock.connect(os.environ["LAKE_METRICS"])
    return sock
