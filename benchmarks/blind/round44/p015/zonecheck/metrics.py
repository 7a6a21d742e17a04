"""Counters for the NOC dashboard, in the spirit of statsd.

Modules just call ``metrics.incr("zone.checked")``; nothing is opened before
``metrics.configure`` has been given the address of the aggregator.
"""
import atexit
import os
import threading

import zmq


class Emitter:
    def __init__(self):
        self._endpoint = None
        self._context = None
        self._socket = None
        self._lock = threading.Lock()

    def configure(self, endpoint):
        self._endpoint = endpoint

    def incr(self, name, amount=1):
        if self._endpoint is None:
            return
        with self._lock:
            try:
                self._channel().send_multipart([name.encode(), str(amount).encode()], zmq.DONTWAIT)
            except zmq.Again:
                pass

    def _channel(self):
        if self._context is None:
            self._context = zmq.Context()
        if self._socket is None:
            self._socket = self._context.socket(zmq.PUSH)
            self._socket.linger = 300
            self._socket.connect(self._endpoint)
        return self._socket

    def after_fork(self):
        self._lock = threading.Lock()
        self._socket = None

    def shutdown(self):
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        if self._context is not None:
            self._context.term()
            self._context = None


_default = Emitter()
configure = _default.configure
incr = _default.incr
shutdown = _default.shutdown

os.register_at_fork(after_in_child=_default.after_fork)
atexit.register(shutdown)
