"""Ships log records to the central log collector over PUSH."""
import json
import logging
import logging.config
import socket

import zmq


class RemoteHandler(logging.Handler):
    """Never blocks the program: a collector which is away costs us records."""

    def __init__(self, endpoint, level=logging.NOTSET, hwm=200):
        super().__init__(level)
        self.host = socket.gethostname()
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.sndhwm = hwm
        self.socket.linger = 250
        self.socket.connect(endpoint)

    def pack(self, record):
        return json.dumps({
            "host": self.host,
            "logger": record.name,
            "level": record.levelname,
            "process": record.process,
            "text": self.format(record),
        }).encode()

    def emit(self, record):
        try:
            self.socket.send(self.pack(record), zmq.DONTWAIT)
        except zmq.Again:
            pass
        except Exception:
            self.handleError(record)

    def close(self):
        if not self.socket.closed:
            self.socket.close()
            self.context.term()
        super().close()


def setup(endpoint=None):
    handlers = {"stderr": {"class": "logging.StreamHandler", "formatter": "line",
                           "level": "WARNING"}}
    if endpoint:
        handlers["remote"] = {"()": RemoteHandler, "endpoint": endpoint,
                              "level": "INFO"}
    logging.config.dictConfig({
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": "%(name)s: %(message)s"}},
        "handlers": handlers,
        "root": {"level": "INFO", "handlers": list(handlers)},
    })
