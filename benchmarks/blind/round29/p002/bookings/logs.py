"""Log plumbing: everything ends up on the log host, as JSON over ZeroMQ."""
from __future__ import annotations

import json
import logging
import logging.handlers
from multiprocessing.queues import Queue

import zmq

AUDIT = "bookings.audit"


class ZmqJsonHandler(logging.Handler):
    def __init__(self, endpoint: str, stream: str, level: int = logging.INFO) -> None:
        super().__init__(level)
        self.stream = stream
        self.socket = zmq.Context.instance().socket(zmq.PUB)
        self.socket.linger = 300
        self.socket.connect(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            document = {
                "stream": self.stream,
                "level": record.levelname,
                "process": record.processName,
                "message": record.getMessage(),
            }
            self.socket.send_multipart([self.stream.encode(), json.dumps(document).encode()])
        except Exception:
            self.handleError(record)


def configure_main(endpoint: str) -> None:
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(ZmqJsonHandler(endpoint, "app"))
    root.addHandler(logging.StreamHandler())

    audit = logging.getLogger(AUDIT)
    audit.propagate = False  # money movements have a stream of their own
    audit.addHandler(ZmqJsonHandler(endpoint, "audit"))


def configure_worker(queue: Queue) -> None:
    """Workers hand their records to the listener in the main process."""
    logger = logging.getLogger()
    logger.handlers[:] = [logging.handlers.QueueHandler(queue)]


class Relay(logging.handlers.QueueListener):
    """Dispatches records of the workers to the loggers of this process."""

    def handle(self, record: logging.LogRecord) -> None:
        logging.getLogger(record.name).handle(record)
