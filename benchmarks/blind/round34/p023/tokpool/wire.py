"""Log shipping over ZeroMQ."""
from __future__ import annotations

import logging
import os

import zmq

PROCESS_ID = os.getpid()


class WireHandler(logging.Handler):
    def __init__(self, endpoint: str, level: int = logging.NOTSET) -> None:
        super().__init__(level)
        self.endpoint = endpoint
        self._owner: int | None = None
        self._sock: zmq.Socket | None = None

    def _channel(self) -> zmq.Socket:
        # sockets must not outlive the process that opened them
        if self._sock is None or self._owner != PROCESS_ID:
            sock = zmq.Context().socket(zmq.PUSH)
            sock.set(zmq.LINGER, 250)
            sock.connect(self.endpoint)
            self._sock, self._owner = sock, PROCESS_ID
        return self._sock

    def emit(self, record: logging.LogRecord) -> None:
        try:
            line = self.format(record)
            self._channel().send_multipart([record.levelname.encode(), line.encode()])
        except zmq.ZMQError:
            self.handleError(record)


def build(endpoint: str) -> WireHandler:
    return WireHandler(endpoint)
