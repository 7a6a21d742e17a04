"""Telemetry of the wall: one JSON document per event, to the operator's console."""
import json
import os
import threading
import time

import zmq


class Telemetry:
    """May be used from any process of the recorder."""

    def __init__(self, url):
        self.url = url
        self._ctx = zmq.Context()
        self._sock = None
        self._lock = threading.Lock()
        os.register_at_fork(after_in_child=self._after_fork)

    def _after_fork(self):
        self._lock = threading.Lock()
        self._sock = None

    def _socket(self):
        if self._sock is None:
            sock = self._ctx.socket(zmq.PUSH)
            sock.linger = 100
            sock.connect(self.url)
            self._sock = sock
        return self._sock

    def event(self, kind, **fields):
        doc = {"kind": kind, "pid": os.getpid(), "t": time.time(), **fields}
        with self._lock:
            try:
                self._socket().send(json.dumps(doc).encode(), zmq.NOBLOCK)
            except zmq.Again:
                pass

    def close(self):
        with self._lock:
            if self._sock is not None:
                self._sock.close()
                self._sock = None
        self._ctx.term()
