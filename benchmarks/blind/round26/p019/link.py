"""Connection to the alarm centre, usable from the main process and the basin watchers."""
import json
import os
import threading

import zmq


class AlarmLink:
    def __init__(self, endpoint):
        self.endpoint = endpoint
        self._lock = threading.Lock()
        self._pid = None
        self._ctx = None
        self._sock = None

    def _context(self):
        if self._ctx is None or self._pid != os.getpid():
            self._ctx = zmq.Context()
            self._sock = None
            self._pid = os.getpid()
        return self._ctx

    def _socket(self):
        ctx = self._context()
        if self._sock is None:
            self._sock = ctx.socket(zmq.PUSH)
            self._sock.setsockopt(zmq.LINGER, 500)
            self._sock.setsockopt(zmq.SNDTIMEO, 500)
            self._sock.connect(self.endpoint)
        return self._sock

    def raise_alarm(self, basin, level, grade):
        message = json.dumps({"basin": basin, "level": level, "grade": grade})
        with self._lock:
            self._socket().send(message.encode(), zmq.NOBLOCK)

    def shutdown(self):
        with self._lock:
            if self._pid == os.getpid() and self._sock is not None:
                self._sock.close()
                self._ctx.term()
            self._sock = self._ctx = None
