"""structlog set-up: events are printed, and forwarded to the operations desk."""
from __future__ import annotations

import sys
from typing import Any

import structlog
import zmq
from structlog.typing import EventDict, WrappedLogger


class DeskForwarder:
    """Processor that sends a copy of each event to the desk."""

    def __init__(self, endpoint: str, *, minimum: str = "info") -> None:
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.set(zmq.LINGER, 200)
        self.socket.bind(endpoint)
        self._skip = {"debug"} if minimum == "info" else set()

    def __call__(self, logger: WrappedLogger, method: str, event_dict: EventDict) -> EventDict:
        if method not in self._skip:
            self.socket.send_json({"level": method, **event_dict}, flags=zmq.NOBLOCK)
        return event_dict

    def close(self) -> None:
        self.socket.close()
        self.context.term()


def _base() -> list[Any]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="%H:%M:%S", key="at"),
    ]


def _configure(extra: list[Any]) -> None:
    structlog.configure(
        processors=[*_base(), *extra, structlog.processors.KeyValueRenderer(key_order=["at", "level", "event"])],
        wrapper_class=structlog.make_filtering_bound_logger(20),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def configure_master(endpoint: str) -> DeskForwarder:
    forwarder = DeskForwarder(endpoint)
    _configure([forwarder])
    return forwarder


def configure_worker(name: str) -> None:
    """Workers print only."""
    _configure([])
    structlog.contextvars.bind_contextvars(worker=name)
