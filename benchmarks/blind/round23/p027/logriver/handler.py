"""The handler that applications attach."""
from __future__ import annotations

import logging
import os
import time
import weakref
from typing import Any

import zmq

_handlers: weakref.WeakSet[RiverHandler] = weakref.WeakSet()


class RiverHandler(logging.Handler):
    """Sends each record as JSON. The stream is opened with the first record."""

    def __init__(self, address: str, source: str = "", level: int | str = logging.NOTSET) -> None:
        super().__init__(level)
        self.address = address
        self.source = source
        self._stream: zmq.Socket | None = None
        self._retired: list[tuple[zmq.Context, zmq.Socket]] = []
        _handlers.add(self)

    @property
    def stream(self) -> zmq.Socket:
        if self._stream is None:
            self._stream = self._connect()
        return self._stream

    def _connect(self) -> zmq.Socket:
        self._context = zmq.Context()
        stream = self._context.socket(zmq.PUSH)
        stream.sndhwm = 10_000
        stream.linger = 250
        stream.connect(self.address)
        return stream

    def forget_stream(self) -> None:
        if self._stream is not None:
            self._retired.append((self._context, self._stream))
            self._stream = None

    def as_dict(self, record: logging.LogRecord) -> dict[str, Any]:
        return {
            "source": self.source or record.processName,
            "pid": os.getpid(),
            "when": time.strftime("%H:%M:%S", time.localtime(record.created)),
            "level": record.levelname,
            "text": self.format(record),
        }

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self.stream.send_json(self.as_dict(record), zmq.NOBLOCK)
        except zmq.Again:
            self.handleError(record)

    def close(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None
            self._context.term()
        super().close()


def _forget_streams() -> None:
    for handler in tuple(_handlers):
        handler.forget_stream()


os.register_at_fork(after_in_child=_forget_streams)
