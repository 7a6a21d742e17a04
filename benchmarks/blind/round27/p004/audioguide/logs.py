"""Logging of the guide builder: records go to the log desk of the museum by ZeroMQ."""
from __future__ import annotations

import logging
import logging.handlers

import zmq


class DeskHandler(logging.Handler):
    def __init__(self, context: zmq.Context, endpoint: str, level: int = logging.INFO) -> None:
        super().__init__(level)
        self._socket = context.socket(zmq.PUSH)
        self._socket.linger = 300
        self._socket.connect(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            line = self.format(record)
            self._socket.send_multipart([record.name.encode(), line.encode()], zmq.NOBLOCK)
        except zmq.Again:
            self.handleError(record)

    def close(self) -> None:
        self._socket.close()
        super().close()


def configure_builder(context: zmq.Context, endpoint: str) -> DeskHandler:
    handler = DeskHandler(context, endpoint)
    handler.setFormatter(logging.Formatter("%(processName)s %(levelname)s %(message)s"))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return handler


def configure_worker(queue) -> None:
    root = logging.getLogger()
    root.handlers[:] = [logging.handlers.QueueHandler(queue)]
    root.setLevel(logging.INFO)


def listener(queue, handler: logging.Handler) -> logging.handlers.QueueListener:
    return logging.handlers.QueueListener(queue, handler, respect_handler_level=True)
