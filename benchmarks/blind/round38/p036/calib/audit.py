"""An audit trail of the processing steps, published for the night log."""
import contextlib
import functools
import os
import time

import zmq

_trail = None


@contextlib.contextmanager
def trail(context, url):
    global _trail
    sock = context.socket(zmq.PUSH)
    sock.setsockopt(zmq.LINGER, 200)
    sock.connect(url)
    _trail = sock
    try:
        yield
    finally:
        _trail = None
        sock.close()


def note(step, **details):
    if _trail is not None:
        _trail.send_pyobj({"step": step, "pid": os.getpid(), **details}, zmq.NOBLOCK)


def audited(func):
    @functools.wraps(func)
    def call(*args, **kwargs):
        start = time.perf_counter()
        outcome = "failed"
        try:
            result = func(*args, **kwargs)
            outcome = "ok"
            return result
        finally:
            note(func.__name__, outcome=outcome, seconds=round(time.perf_counter() - start, 4))

    return call
