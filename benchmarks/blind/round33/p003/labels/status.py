"""Status line of the label queue, shown on the little display above the printer."""
import os

import zmq


class StatusLine:
    """Opened on first use, so that importing the package stays cheap."""

    def __init__(self, endpoint):
        self.endpoint = endpoint
        self._owner = None
        self._ctx = None
        self._sock = None

    def _context(self):
        if self._ctx is None or self._owner != os.getpid():
            self._ctx = zmq.Context()
            self._owner = os.getpid()
        return self._ctx

    def _socket(self):
        if self._sock is None:
            self._sock = self._context().socket(zmq.PUSH)
            self._sock.linger = 300
            self._sock.connect(self.endpoint)
        return self._sock

    def show(self, job, state, **extra):
        message = {"job": job, "state": state, "pid": os.getpid()}
        message.update(extra)
        sock = self._socket()
        sock.send_json(message, zmq.DONTWAIT)

    def close(self):
        if self._sock is not None:
            self._sock.close()
            self._sock = None
        if self._ctx is not None and self._owner == os.getpid():
            self._ctx.term()
        self._ctx = None
