"""Counters and timers, statsd style, over a PUSH socket.

Until configure() was called everything is thrown away.
"""
import threading
from collections import defaultdict
from functools import partial

import zmq

_lock = threading.Lock()


def _discard(name, value, kind="c"):
    pass


emit = _discard


def _send(sock, prefix, name, value, kind="c"):
    line = f"{prefix}.{name}:{value}|{kind}"
    with _lock:
        sock.send(line.encode(), zmq.DONTWAIT)


def configure(url, prefix):
    global emit
    sock = zmq.Context.instance().socket(zmq.PUSH)
    sock.linger = 250
    sock.connect(url)
    emit = partial(_send, sock, prefix)


class Aggregator(threading.Thread):
    """Sums what arrives, in the style of a local statsd."""

    def __init__(self):
        super().__init__(name="aggregator", daemon=True)
        self.totals = defaultdict(float)
        self.ending = threading.Event()
        self._sock = zmq.Context.instance().socket(zmq.PULL)
        self.url = f"tcp://127.0.0.1:{self._sock.bind_to_random_port('tcp://127.0.0.1')}"

    def run(self):
        with self._sock as sock:
            while sock.poll(250) or not self.ending.is_set():
                try:
                    line = sock.recv(zmq.DONTWAIT).decode()
                except zmq.Again:
                    continue
                name, _, rest = line.partition(":")
                self.totals[name] += float(rest.partition("|")[0])

    def finish(self):
        self.ending.set()
        self.join(3)
        return dict(self.totals)
