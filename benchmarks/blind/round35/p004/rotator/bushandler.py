"""logging handler that forwards records to the central audit collector."""

from __future__ import annotations

import logging
import os
import weakref

import zmq

_handlers: weakref.WeakSet["BusHandler"] = weakref.WeakSet()
_parked: list[tuple] = []


class BusHandler(logging.Handler):
    def __init__(self, url: str, topic: str = "audit", level: int = logging.NOTSET) -> None:
        super().__init__(level)
        self.url = url
        self.topic = topic.encode()
        self._ctx: zmq.Context | None = None
        self._sock: zmq.Socket | None = None
        _handlers.add(self)

    def channel(self) -> zmq.Socket:
        if self._sock is None:
            self._ctx = zmq.Context()
            self._sock = self._ctx.socket(zmq.PUSH)
            self._sock.setsockopt(zmq.LINGER, 300)
            self._sock.connect(self.url)
        return self._sock

    def park(self) -> None:
        """Put the current connection aside without touching it."""
        if self._sock is not None:
            _parked.append((self._ctx, self._sock))
        self._ctx = self._sock = None

    def emit(self, record: logging.LogRecord) -> None:
        try:
            text = self.format(record)
            self.channel().send_multipart([self.topic, text.encode()])
        except Exception:
            self.handleError(record)


def _park_all() -> None:
    for handler in list(_handlers):
        handler.park()


os.register_at_fork(after_in_child=_park_all)
