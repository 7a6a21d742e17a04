import threading

import zmq


class Link:
    """A PUSH socket that several threads may use, one at a time."""

    def __init__(self):
        self._lock = threading.Lock()
        self._ctx = None
        self._sock = None

    def open(self, url):
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUSH)
        self._sock.linger = 300
        self._sock.connect(url)

    def send(self, *values):
        with self._lock:
            self._sock.send_multipart([str(v).encode() for v in values])

    def close(self):
        with self._lock:
            self._sock.close()
            self._ctx.term()


link = Link()
