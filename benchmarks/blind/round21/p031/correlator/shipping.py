from __future__ import annotations

import logging

import zmq


class ConsoleHandler(logging.Handler):
    """Ships records to the ops console."""

    def __init__(self, url: str, level: int = logging.NOTSET) -> None:
        super().__init__(level)
        self._out = zmq.Context.instance().socket(zmq.PUSH)
        self._out.linger = 200
        self._out.connect(url)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._out.send_string(self.format(record), zmq.DONTWAIT)
        except zmq.Again:
            self.handleError(record)

    def close(self) -> None:
        self._out.close()
        super().close()


def log_config(url: str) -> dict:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"ops": {"format": "%(levelname)s %(processName)s %(name)s %(message)s"}},
        "handlers": {"console": {"()": ConsoleHandler, "url": url, "formatter": "ops"}},
        "root": {"level": "INFO", "handlers": ["console"]},
    }
