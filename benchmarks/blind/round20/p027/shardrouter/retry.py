import functools
import time

import zmq


def retrying(attempts=3, pause=0.01, on=(zmq.Again,)):
    """Call again on a full or missing peer."""

    def decorate(fn):
        @functools.wraps(fn)
        def call(*a, **kw):
            for left in reversed(range(attempts)):
                try:
                    return fn(*a, **kw)
                except on:
                    if not left:
                        raise
                    time.sleep(pause)
        return call

    return decorate
