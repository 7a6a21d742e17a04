from __future__ import annotations

import logging
import logging.config
import logging.handlers
from multiprocessing.queues import Queue

import zmq


class DeskHandler(logging.Handler):
    """Forwards records to the desk console."""

    def __init__(self, endpoint: str) -> None:
        super().__init__()
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUSH)
        self._out.linger = 500
        self._out.connect(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        self._out.send_string(f"{record.levelname} {record.processName} {record.getMessage()}")

    def close(self) -> None:
        self._out.close()
        self._ctx.term()
        super().close()


def configure_main(endpoint: str) -> DeskHandler:
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "handlers": {"desk": {"()": "shipping.DeskHandler", "endpoint": endpoint}},
            "root": {"handlers": ["desk"], "level": "INFO"},
        }
    )
    (handler,) = (h for h in logging.getLogger().handlers if isinstance(h, DeskHandler))
    return handler


def configure_worker(queue: "Queue[logging.LogRecord]") -> None:
    root = logging.getLogger()
    root.handlers[:] = [logging.handlers.QueueHandler(queue)]
    root.setLevel(logging.INFO)


def relay(queue: "Queue[logging.LogRecord]", target: DeskHandler) -> logging.handlers.QueueListener:
    return logging.handlers.QueueListener(queue, target)
