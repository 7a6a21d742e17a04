"""Logging over ZeroMQ, so that the control stand sees every process's records."""
import json
import logging

import zmq


class StandHandler(logging.Handler):
    """Pushes records to the control stand of the press."""

    def __init__(self, endpoint, level=logging.INFO):
        super().__init__(level)
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUSH)
        self._sock.setsockopt(zmq.LINGER, 300)
        self._sock.setsockopt(zmq.SNDHWM, 500)
        self._sock.connect(endpoint)

    def emit(self, record):
        entry = {
            "logger": record.name,
            "level": record.levelname,
            "process": record.processName,
            "text": record.getMessage(),
        }
        try:
            self._sock.send(json.dumps(entry).encode(), zmq.NOBLOCK)
        except zmq.ZMQError:
            self.handleError(record)

    def close(self):
        if not self._sock.closed:
            self._sock.close()
            self._ctx.term()
        super().close()
