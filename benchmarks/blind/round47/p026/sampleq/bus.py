"""The lab bus. One PUSH connection per process, made when first needed."""
import logging
import os
import threading

import zmq

log = logging.getLogger("sampleq.bus")


class Bus:
    def __init__(self):
        self._lock = threading.RLock()
        self._url = None
        self._context = None
        self._socket = None
        os.register_at_fork(after_in_child=self._forked)

    def _forked(self):
        self._lock = threading.RLock()
        self._context = None
        self._socket = None

    def attach(self, url):
        with self._lock:
            self._url = url

    def _connection(self):
        if self._socket is None:
            self._context = zmq.Context()
            self._socket = self._context.socket(zmq.PUSH)
            self._socket.set(zmq.LINGER, 500)
            self._socket.set(zmq.SNDTIMEO, 1000)
            self._socket.connect(self._url)
        return self._socket

    def put(self, kind, *parts):
        with self._lock:
            frames = [kind.encode()] + [str(p).encode() for p in parts]
            self._connection().send_multipart(frames)

    def detach(self):
        with self._lock:
            if self._socket is None:
                return
            self._socket.close()
            self._context.term()
            self._socket = self._context = None


bus = Bus()
