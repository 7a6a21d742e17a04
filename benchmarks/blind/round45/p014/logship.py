"""Ships log records to the log host as JSON lines over PUSH."""
from __future__ import annotations

import json
import logging
import logging.config
import logging.handlers

import zmq


class ShippingHandler(logging.Handler):
    def __init__(self, address: str, service: str, level: int = logging.INFO) -> None:
        super().__init__(level)
        self.service = service
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.linger = 250
        self.socket.connect(address)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            line = json.dumps(
                {
                    "service": self.service,
                    "logger": record.name,
                    "level": record.levelname,
                    "process": record.process,
                    "message": self.format(record),
                }
            )
            self.socket.send_string(line)
        except Exception:
            self.handleError(record)

    def close(self) -> None:
        if not self.socket.closed:
            self.socket.close()
            self.context.term()
        super().close()


def configure(address: str, service: str) -> None:
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"brief": {"format": "%(name)s: %(message)s"}},
            "handlers": {
                "console": {"class": "logging.StreamHandler", "formatter": "brief", "level": "WARNING"},
                "ship": {
                    "()": ShippingHandler,
                    "address": address,
                    "service": service,
                    "formatter": "brief",
                },
            },
            "root": {"level": "INFO", "handlers": ["console", "ship"]},
            "loggers": {"httpx": {"level": "WARNING"}, "uvicorn.access": {"level": "WARNING"}},
        }
    )


def forward_to(queue) -> None:
    """Log set-up of a pool worker: everything goes to the service's listener."""
    root = logging.getLogger()
    root.handlers[:] = [logging.handlers.QueueHandler(queue)]
    root.setLevel(logging.INFO)


def listener(queue) -> logging.handlers.QueueListener:
    return logging.handlers.QueueListener(
        queue, *logging.getLogger().handlers, respect_handler_level=True
    )
