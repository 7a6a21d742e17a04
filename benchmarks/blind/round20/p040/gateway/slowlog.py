"""Ships slow-query records to a collector."""
from __future__ import annotations

import logging
import logging.handlers

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


class RecordFront(logging.handlers.QueueHandler):
    """What the processes that serve clients log to."""

    def enqueue(self, record: logging.LogRecord) -> None:
        self.queue.put(record)


class RecordRelay(logging.handlers.QueueListener):
    def dequeue(self, block: bool) -> logging.LogRecord | None:
        return self.queue.get()

    def enqueue_sentinel(self) -> None:
        self.queue.put(None)
