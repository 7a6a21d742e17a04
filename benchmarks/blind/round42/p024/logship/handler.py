"""A logging handler which pushes records to a collector."""
import json
import logging
import os
import weakref
from typing import Optional

import zmq

_handlers: "weakref.WeakSet[PushHandler]" = weakref.WeakSet()


def _after_fork() -> None:
    for handler in list(_handlers):
        handler.reset()


os.register_at_fork(after_in_child=_after_fork)


class PushHandler(logging.Handler):
    """Connects on the first record, so that importing costs nothing."""

    def __init__(self, url: str, level: int = logging.NOTSET, hwm: int = 500):
        super().__init__(level)
        self.url = url
        self.hwm = hwm
        self._context: Optional[zmq.Context] = None
        self._socket: Optional[zmq.Socket] = None
        self.dropped = 0
        _handlers.add(self)

    def reset(self) -> None:
        self._socket = None
        self._context = None
        self.dropped = 0

    def _connect(self) -> zmq.Socket:
        if self._context is None:
            self._context = zmq.Context()
        if self._socket is None:
            sock = self._context.socket(zmq.PUSH)
            sock.sndhwm = self.hwm
            sock.linger = 300
            sock.connect(self.url)
            self._socket = sock
        return self._socket

    def emit(self, record: logging.LogRecord) -> None:
        try:
            payload = json.dumps({
                "name": record.name,
                "level": record.levelname,
                "process": record.process,
                "message": record.getMessage(),
            }).encode()
            self._connect().send(payload, zmq.NOBLOCK)
        except zmq.Again:
            self.dropped += 1
        except Exception:
            self.handleError(record)

    def close(self) -> None:
        self.acquire()
        try:
            if self._socket is not None:
                self._socket.close()
                self._socket = None
            if self._context is not None:
                self._context.term()
                self._context = None
        finally:
            self.release()
        super().close()
