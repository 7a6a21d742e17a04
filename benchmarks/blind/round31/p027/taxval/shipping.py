"""Log records for the central case-tracking system, as JSON over ZeroMQ."""
from __future__ import annotations

import logging

import zmq


class CaseTrackHandler(logging.Handler):
    def __init__(self, endpoint: str, source: str = "taxval", level: int = logging.NOTSET) -> None:
        super().__init__(level)
        self.source = source
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.linger = 300
        self.socket.connect(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self.socket.send_json({
                "source": self.source, "logger": record.name, "level": record.levelname,
                "process": record.process, "message": record.getMessage(),
            })
        except zmq.ZMQError:
            self.handleError(record)

    def close(self) -> None:
        if not self.socket.closed:
            self.socket.close()
            self.context.term()
        super().close()
