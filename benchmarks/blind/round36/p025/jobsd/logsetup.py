import logging
import logging.config
import os

import zmq


class BusHandler(logging.Handler):
    """Ships records to the log collector; connects with the first record."""

    def __init__(self, endpoint, level=logging.NOTSET):
        super().__init__(level)
        self.endpoint = endpoint
        self._context = None
        self._socket = None

    def _connect(self):
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUB)
        self._socket.setsockopt(zmq.LINGER, 100)
        self._socket.connect(self.endpoint)

    def emit(self, record):
        try:
            if self._socket is None:
                self._connect()
            line = self.format(record).encode()
            self._socket.send_multipart([record.levelname.encode(), line], zmq.NOBLOCK)
        except zmq.Again:
            pass
        except Exception:
            self.handleError(record)

    def reopen(self):
        self._context = None
        self._socket = None

    def close(self):
        if self._socket is not None:
            self._socket.close()
            self._context.term()
            self.reopen()
        super().close()


def configure(endpoint):
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"line": {"format": "%(process)d %(name)s %(message)s"}},
            "handlers": {
                "console": {"class": "logging.StreamHandler", "formatter": "line", "level": "WARNING"},
                "bus": {"()": BusHandler, "endpoint": endpoint, "formatter": "line"},
            },
            "loggers": {"jobsd": {"level": "DEBUG", "handlers": ["bus"]}},
            "root": {"level": "INFO", "handlers": ["console"]},
        }
    )


def in_new_process():
    """To be called first thing in every process we start."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, BusHandler):
            handler.reopen()
    logging.getLogger("jobsd.process").debug("logging is set up in %d", os.getpid())
