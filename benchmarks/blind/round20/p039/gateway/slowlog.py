"""Ships slow-query records to a collector."""
from __future__ import annotations

import logging

import zmq


class CollectorHandler(logging.Handler):
    def __init__(self, endpoint: str, level: int = logging.WARNING) -> None:
        super().__init__(level)
        self._context = zmq.Context()
        self._pipe = self._context.socket(zmq.PUSH)
        self._pipe.linger = 300
        self._pipe.connect(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._pipe.send_string(self.format(record), zmq.DONTWAIT)
        except zmq.Again:
            self.handleError(record)

    def close(self) -> None:
        self._pipe.close()
        self._context.term()
        super().close()
