from functools import lru_cache

import zmq


@lru_cache(maxsize=None)
def get_context() -> zmq.Context:
    ctx = zmq.Context(io_threads=1)
    ctx.setsockopt(zmq.LINGER, 100)
    return ctx
