"""Log shipping.

Records leave the gateway as JSON lines on a PUB socket; the shipper in the operations
network subscribes.  Bridge processes hand their records to the main process.
"""
from __future__ import annotations

import json
import logging
import logging.config
import logging.handlers
import multiprocessing

import zmq


class ShippingHandler(logging.Handler):
    def __init__(self, endpoint: str, topic: str = "log") -> None:
        super().__init__()
        self.topic = topic
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.linger = 0
        self.socket.connect(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            payload = {
                "logger": record.name,
                "level": record.levelname,
                "process": record.processName,
                "message": record.getMessage(),
            }
            self.socket.send_multipart([self.topic.encode(), json.dumps(payload).encode()])
        except Exception:
            self.handleError(record)

    def close(self) -> None:
        self.socket.close()
        self.context.term()
        super().close()


def configure(endpoint: str) -> None:
    logging.config.dictConfig({
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"short": {"format": "%(processName)-12s %(name)s %(message)s"}},
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "short"},
            "ship": {"()": ShippingHandler, "endpoint": endpoint},
            "audit": {"()": ShippingHandler, "endpoint": endpoint, "topic": "audit"},
        },
        "loggers": {
            "gateway.audit": {"handlers": ["audit"], "level": "INFO", "propagate": False},
        },
        "root": {"handlers": ["console", "ship"], "level": "INFO"},
    })


def configure_bridge(queue: multiprocessing.Queue) -> None:
    """Called first thing in a bridge process: everything goes through the queue."""
    root = logging.getLogger()
    known = [lg for lg in logging.root.manager.loggerDict.values() if isinstance(lg, logging.Logger)]
    for lg in (root, *known):
        lg.handlers.clear()
        lg.propagate = True
    root.addHandler(logging.handlers.QueueHandler(queue))


class Redispatch(logging.handlers.QueueListener):
    """Feeds records from bridge processes into the loggers they were meant for."""

    def handle(self, record: logging.LogRecord) -> None:
        logging.getLogger(record.name).handle(record)
