"""Log records for the night desk's screen."""
from __future__ import annotations

import logging
import logging.handlers

import zmq


class DeskHandler(logging.Handler):
    def __init__(self, endpoint: str, level: int = logging.NOTSET) -> None:
        super().__init__(level)
        self._context = zmq.Context()
        self._push = self._context.socket(zmq.PUSH)
        self._push.linger = 200
        self._push.connect(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            line = self.format(record)
            self._push.send_multipart([record.levelname.encode(), line.encode()], zmq.NOBLOCK)
        except zmq.Again:
            self.handleError(record)

    def close(self) -> None:
        if not self._push.closed:
            self._push.close()
            self._context.term()
        super().close()


def configure(endpoint: str, verbose: bool = False) -> logging.Handler:
    desk = DeskHandler(endpoint)
    desk.setFormatter(logging.Formatter("%(processName)s %(name)s %(message)s"))
    buffered = logging.handlers.MemoryHandler(64, flushLevel=logging.WARNING, target=desk)
    root = logging.getLogger("gazette")
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    root.propagate = False
    root.addHandler(buffered)
    return desk
