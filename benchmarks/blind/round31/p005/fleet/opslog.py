"""Operations log: records of the fleet loggers go to the range safety console."""
from __future__ import annotations

import json
import logging
import logging.config
import logging.handlers
import multiprocessing

import zmq


class ConsoleFeed(logging.Handler):
    """Pushes records as JSON to the safety console."""

    def __init__(self, endpoint: str, level: int = logging.NOTSET) -> None:
        super().__init__(level)
        self.endpoint = endpoint
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUSH)
        self._out.linger = 200
        self._out.sndtimeo = 200
        self._out.connect(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            body = {"who": record.processName, "level": record.levelname, "text": record.getMessage()}
            self._out.send_multipart([record.name.encode(), json.dumps(body).encode()])
        except Exception:
            self.handleError(record)


def configure(endpoint: str) -> None:
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"short": {"format": "%(levelname).1s %(name)s %(message)s"}},
            "handlers": {
                "stderr": {"class": "logging.StreamHandler", "formatter": "short"},
                "console": {"()": ConsoleFeed, "endpoint": endpoint},
            },
            "root": {"handlers": ["stderr"], "level": "WARNING"},
            "loggers": {"fleet": {"handlers": ["console"], "level": "INFO"}},
        }
    )


class Relay(logging.handlers.QueueListener):
    """Feeds records of the flight workers back into the loggers of this process."""

    def handle(self, record: logging.LogRecord) -> None:
        logging.getLogger(record.name).handle(record)


def use_queue(records: multiprocessing.Queue) -> None:
    """Initializer of the flight workers: log through the queue of the parent."""
    root = logging.getLogger()
    root.handlers = [logging.handlers.QueueHandler(records)]
    root.setLevel(logging.INFO)
