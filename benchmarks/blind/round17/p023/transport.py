import logging
import os
import socket as _socket

import zmq


class CollectorHandler(logging.Handler):
    """Ships records, as JSON, to the collector of the rack."""

    def __init__(self, address, hwm=1000):
        super().__init__()
        self.address = address
        self.hwm = hwm
        self.dropped = 0
        self._open()

    def _open(self):
        self.context = zmq.Context()
        self.sock = self.context.socket(zmq.PUSH)
        self.sock.setsockopt(zmq.SNDHWM, self.hwm)
        self.sock.setsockopt(zmq.LINGER, 200)
        self.sock.connect(self.address)

    def as_payload(self, record):
        return {
            "host": _socket.gethostname(),
            "pid": os.getpid(),
            "logger": record.name,
            "level": record.levelname,
            "text": record.getMessage(),
        }

    def emit(self, record):
        try:
            self.sock.send_json(self.as_payload(record), flags=zmq.NOBLOCK)
        except zmq.Again:
            self.dropped += 1
        except Exception:
            self.handleError(record)

    def close(self):
        self.sock.close()
        self.context.term()
        super().close()
