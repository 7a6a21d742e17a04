"""Tiny statsd-like client over PUSH."""
import contextlib
import time

import zmq


class Metrics:
    def __init__(self, endpoint, prefix="web"):
        self.prefix = prefix
        self.dropped = 0
        self._ctx = zmq.Context()
        self._push = self._ctx.socket(zmq.PUSH)
        self._push.setsockopt(zmq.LINGER, 0)
        self._push.connect(endpoint)

    def _emit(self, line):
        try:
            self._push.send_string(line, zmq.NOBLOCK)
        except zmq.Again:
            self.dropped += 1

    def incr(self, name, value=1):
        self._emit(f"{self.prefix}.{name}:{value}|c")

    @contextlib.contextmanager
    def timed(self, name):
        begin = time.perf_counter()
        try:
            yield
        finally:
            self._emit(f"{self.prefix}.{name}:{(time.perf_counter() - begin) * 1000:.2f}|ms")

    def close(self):
        self._push.close()
        self._ctx.term()
