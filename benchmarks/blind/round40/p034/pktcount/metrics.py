"""Counters and timings, statsd style, over PUSH."""
import functools
import os
import time

import zmq

ENDPOINT_VARIABLE = "PKTCOUNT_METRICS"


class Metrics:
    def __init__(self, endpoint):
        self._push = zmq.Context.instance().socket(zmq.PUSH)
        self._push.setsockopt(zmq.SNDHWM, 5000)
        self._push.setsockopt(zmq.LINGER, 100)
        self._push.connect(endpoint)

    def incr(self, name, by=1):
        self._send(f"{name}:{by}|c")

    def timing(self, name, seconds):
        self._send(f"{name}:{seconds * 1000:.2f}|ms")

    def _send(self, line):
        try:
            self._push.send_string(line, zmq.NOBLOCK)
        except zmq.Again:
            pass

    def close(self):
        self._push.close()


@functools.lru_cache(maxsize=None)
def client():
    return Metrics(os.environ[ENDPOINT_VARIABLE])


def timed(name):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            begin = time.perf_counter()
            try:
                return func(*args, **kwargs)
            finally:
                client().timing(name, time.perf_counter() - begin)
        return wrapper
    return decorate
