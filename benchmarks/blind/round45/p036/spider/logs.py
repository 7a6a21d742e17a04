"""structlog set-up: events are rendered as JSON and shipped to the log hub."""

from __future__ import annotations

import os
from typing import Any

import structlog
import zmq


class HubLogger:
    """What structlog calls a wrapped logger: one method for each level."""

    def __init__(self, socket: zmq.Socket) -> None:
        self._socket = socket

    def msg(self, message: str) -> None:
        self._socket.send_string(message)

    debug = info = warning = error = critical = msg


class HubLoggerFactory:
    def __init__(self, endpoint: str) -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUB)
        self._socket.setsockopt(zmq.LINGER, 300)
        self._socket.connect(endpoint)

    def __call__(self, *args: Any) -> HubLogger:
        return HubLogger(self._socket)

    def close(self) -> None:
        self._socket.close()
        self._context.term()


def configure(endpoint: str) -> HubLoggerFactory:
    factory = HubLoggerFactory(endpoint)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=factory,
        cache_logger_on_first_use=False,
    )
    return factory


def worker_setup(endpoint: str) -> None:
    configure(endpoint)
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(worker=os.getpid())
