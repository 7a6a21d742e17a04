"""Message bus of the plate recognition; every module says `bus.publish(...)`."""
import json
import os
import threading

import zmq

from .settings import BUS_ENV


class Bus:
    def __init__(self):
        self._lock = threading.Lock()
        self._socket = None

    @property
    def socket(self):
        with self._lock:
            if self._socket is None:
                self._socket = zmq.Context.instance().socket(zmq.PUSH)
                self._socket.linger = 200
                self._socket.connect(os.environ[BUS_ENV])
            return self._socket

    def publish(self, subject, payload):
        frame = json.dumps(payload, separators=(",", ":")).encode()
        try:
            self.socket.send_multipart((subject.encode(), frame), zmq.NOBLOCK)
        except zmq.Again:
            return False
        return True


_bus = Bus()
publish = _bus.publish
