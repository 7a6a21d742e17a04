"""Connection of a scanning bench to the archive's catalogue."""
import os
import threading

import zmq


class StatusLamp:
    """Shows on the wall display whether the bench is busy."""

    def __init__(self, sock, bench):
        self.sock = sock
        self.bench = bench.encode()
        self.colour = None

    def show(self, colour):
        if colour == self.colour:
            return
        self.colour = colour
        self.sock.send_multipart([self.bench, colour.encode()], zmq.NOBLOCK)


class ArchiveLink:
    def __init__(self, catalogue, display, bench):
        self.catalogue = catalogue
        self.display = display
        self.bench = bench
        self._pid = os.getpid()
        self._lock = threading.Lock()
        self._connect()
        self.lamp = StatusLamp(self._status_socket(), bench)

    def _connect(self):
        self._ctx = zmq.Context()
        self._records = self._ctx.socket(zmq.PUSH)
        self._records.setsockopt(zmq.LINGER, 500)
        self._records.connect(self.catalogue)

    def _status_socket(self):
        sock = self._ctx.socket(zmq.PUB)
        sock.setsockopt(zmq.LINGER, 0)
        sock.connect(self.display)
        return sock

    def _ensure(self):
        if self._pid != os.getpid():
            self._pid = os.getpid()
            self._lock = threading.Lock()
            self._connect()

    def submit(self, record):
        self._ensure()
        with self._lock:
            self.lamp.show("amber")
            self._records.send_json(record, zmq.NOBLOCK)

    def idle(self):
        self._ensure()
        self.lamp.show("green")

    def close(self):
        self._ensure()
        self._records.close()
        self.lamp.sock.close()
        self._ctx.term()
