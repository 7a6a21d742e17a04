"""Logging set-up: warnings go to stderr, the story of a run to the activity window."""
from __future__ import annotations

import logging
import logging.config

import zmq


class ActivityHandler(logging.Handler):
    """Publishes records for the activity window."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.context = zmq.Context()
        self.stream = self.context.socket(zmq.PUB)
        self.stream.linger = 0
        self.stream.bind(address)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            parts = [record.levelname.encode(), self.format(record).encode()]
            self.stream.send_multipart(parts, zmq.NOBLOCK)
        except zmq.ZMQError:
            self.handleError(record)

    def close(self) -> None:
        if not self.stream.closed:
            self.stream.close()
            self.context.term()
        super().close()


def configure(address: str) -> None:
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"short": {"format": "%(processName)s %(name)s %(message)s"}},
            "handlers": {
                "activity": {
                    "()": "archiver.logs.ActivityHandler",
                    "address": address,
                    "formatter": "short",
                },
                "stderr": {"class": "logging.StreamHandler", "formatter": "short", "level": "WARNING"},
            },
            "loggers": {"archiver": {"level": "INFO", "handlers": ["activity"]}},
            "root": {"level": "WARNING", "handlers": ["stderr"]},
        }
    )


def quiet_worker() -> None:
    """Worker processes keep no handlers of the main process."""
    root = logging.getLogger()
    for handler in root.handlers[:]:
        root.removeHandler(handler)
    root.addHandler(logging.StreamHandler())
