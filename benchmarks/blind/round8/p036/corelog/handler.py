from __future__ import annotations

import logging

import zmq


class AlertingHandler(logging.Handler):
    """Publishes every record; what is grave goes to the pager's socket too."""

    def __init__(self, address: str, pager: str, level: int = logging.DEBUG) -> None:
        super().__init__(level)
        context = zmq.Context.instance()
        self._records = context.socket(zmq.PUB)
        self._records.bind(address)
        self._pager = context.socket(zmq.PUSH)
        self._pager.linger = 0
        self._pager.connect(pager)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            text = self.format(record).encode()
            self._records.send_multipart([record.name.encode(), text])
            if record.levelno >= logging.ERROR:
                self._pager.send(text, zmq.DONTWAIT)
        except zmq.ZMQError:
            self.handleError(record)
