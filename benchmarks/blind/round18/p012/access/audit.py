import json
import logging
import logging.config
import logging.handlers

import zmq


class AuditHandler(logging.Handler):
    """Publishes each record for the guards' desk."""

    def __init__(self, address: str):
        super().__init__()
        self.socket = zmq.Context.instance().socket(zmq.PUB)
        self.socket.linger = 100
        self.port = self.socket.bind_to_random_port(address)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            topic = f"audit.{record.levelname}".encode()
            body = {"door": record.processName, "text": self.format(record)}
            self.socket.send_multipart([topic, json.dumps(body).encode()])
        except Exception:
            self.handleError(record)


def setup(address: str) -> AuditHandler:
    logging.config.dictConfig({
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"plain": {"format": "%(name)s: %(message)s"}},
        "handlers": {
            "audit": {"()": AuditHandler, "address": address, "formatter": "plain"},
        },
        "root": {"level": "INFO", "handlers": ["audit"]},
    })
    (handler,) = logging.getLogger().handlers
    return handler


def relay(queue) -> None:
    """Records of this process travel to the controller."""
    logging.getLogger().handlers = [logging.handlers.QueueHandler(queue)]
