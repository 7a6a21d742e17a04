"""Tiny statsd-like client: counters and timings pushed to the stats collector."""
import time
from contextlib import contextmanager

import zmq


class StatsClient:
    def __init__(self, endpoint, prefix):
        self.endpoint = endpoint
        self.prefix = prefix
        self._sock = None

    @property
    def sock(self):
        if self._sock is None:
            self._sock = zmq.Context.instance().socket(zmq.PUSH)
            self._sock.linger = 300
            self._sock.sndhwm = 500
            self._sock.connect(self.endpoint)
        return self._sock

    def _emit(self, name, value, kind):
        line = f"{self.prefix}.{name}:{value}|{kind}"
        try:
            self.sock.send_string(line, zmq.NOBLOCK)
        except zmq.Again:
            pass  # stats are best effort

    def incr(self, name, by=1):
        self._emit(name, by, "c")

    def gauge(self, name, value):
        self._emit(name, value, "g")

    @contextmanager
    def timer(self, name):
        begin = time.perf_counter()
        try:
            yield
        finally:
            self._emit(name, round((time.perf_counter() - begin) * 1000, 2), "ms")


class StatsCollector:
    def __init__(self):
        self.sock = zmq.Context.instance().socket(zmq.PULL)
        port = self.sock.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def drain(self, timeout_ms=200):
        lines = []
        while self.sock.poll(timeout_ms):
            lines.append(self.sock.recv_string(zmq.NOBLOCK))
        return lines
