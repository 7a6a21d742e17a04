"""Structured logs: every record goes to the operator's console as JSON."""
from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import zmq


def as_fields(record: logging.LogRecord) -> dict[str, Any]:
    fields = {
        "level": record.levelname,
        "logger": record.name,
        "process": record.processName,
        "message": record.getMessage(),
    }
    if job := getattr(record, "job", None):
        fields["job"] = job
    return fields


class ConsoleHandler(logging.Handler):
    def __init__(self, context: zmq.Context, endpoint: str, topic: str) -> None:
        super().__init__()
        self._topic = topic.encode()
        self._socket = context.socket(zmq.PUB)
        self._socket.linger = 0
        self._socket.connect(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            body = json.dumps(as_fields(record)).encode()
            self._socket.send_multipart([self._topic, body])
        except Exception:
            self.handleError(record)

    def close(self) -> None:
        self._socket.close()
        super().close()


@contextmanager
def structured_logging(context: zmq.Context, endpoint: str, level: str, topic: str) -> Iterator[None]:
    handler = ConsoleHandler(context, endpoint, topic)
    root = logging.getLogger()
    root.setLevel(level)
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()
