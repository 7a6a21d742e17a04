import os
from functools import lru_cache

import zmq


@lru_cache(maxsize=None)
def _context_for(pid: int) -> zmq.Context:
    ctx = zmq.Context(io_threads=1)
    ctx.setsockopt(zmq.LINGER, 100)
    return ctx


def get_context() -> zmq.Context:
    return _context_for(os.getpid())
