from __future__ import annotations

import os
from typing import Any, MutableMapping

import structlog
import zmq

from .settings import LogSettings

_configured = False


class LogShipper:
    """Last processor of the chain: the record leaves for the log server."""

    def __init__(self, settings: LogSettings) -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUB)
        self._socket.setsockopt(zmq.LINGER, 200)
        self._socket.connect(settings.endpoint)
        self._prefix = settings.service.encode()

    def __call__(self, logger: Any, method: str, event: bytes) -> bytes:
        self._socket.send_multipart([self._prefix, event])
        return event


class Quiet:
    def msg(self, message: bytes) -> None:
        return None

    log = debug = info = warning = error = critical = msg


def add_pid(logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    event["pid"] = os.getpid()
    return event


def configure_logging(settings: LogSettings, *, force: bool = False) -> None:
    """Set up structlog; safe to be called by every entry point."""
    global _configured
    if _configured and not force:
        return
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            add_pid,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.JSONRenderer(serializer=_dumps),
            LogShipper(settings),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(settings.level),
        logger_factory=lambda *args: Quiet(),
        cache_logger_on_first_use=False,
    )
    _configured = True


def _dumps(value: Any, **kwargs: Any) -> bytes:
    import json

    return json.dumps(value, default=str).encode()
