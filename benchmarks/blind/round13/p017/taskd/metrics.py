"""Counters and gauges, sent to the metrics sink."""
import os

import zmq


class Metrics:
    """Use anywhere; the connection is made with the first value."""

    def __init__(self, endpoint):
        self._endpoint = endpoint
        self._sock = None
        self._owner = 0

    def _ensure(self):
        if self._sock is None:
            self._owner = os.getpid()
            self._sock = zmq.Context.instance().socket(zmq.PUSH)
            self._sock.linger = 200
            self._sock.connect(self._endpoint)
        return self._sock

    def count(self, name, by=1, **tags):
        labels = ",".join(f"{key}={value}" for key, value in sorted(tags.items()))
        self._ensure().send_string(f"{name}:{by}|c|{labels}")

    def gauge(self, name, value):
        self._ensure().send_string(f"{name}:{value}|g")

    def flush(self):
        if self._sock is not None and self._owner == os.getpid():
            self._sock.close()
            self._sock = None


class Sink:
    def __init__(self):
        self._sock = zmq.Context.instance().socket(zmq.PULL)
        port = self._sock.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def totals(self):
        totals = {}
        while self._sock.poll(400):
            name, _, value = self._sock.recv_string().split("|")[0].partition(":")
            totals[name] = totals.get(name, 0) + int(value)
        self._sock.close()
        return totals
