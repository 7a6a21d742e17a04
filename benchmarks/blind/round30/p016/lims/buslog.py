"""Log records go to the laboratory's central log over the bus."""
from __future__ import annotations

import logging
import os

import zmq

WIRE_FIELDS = ("name", "levelname", "processName", "created")


class BusHandler(logging.Handler):
    def __init__(self, endpoint: str, level: int = logging.INFO) -> None:
        super().__init__(level)
        self.endpoint = endpoint
        self._context: zmq.Context | None = None
        self._socket: zmq.Socket | None = None
        os.register_at_fork(after_in_child=self._after_fork)

    def _after_fork(self) -> None:
        self._context = self._socket = None

    def _connected(self) -> zmq.Socket:
        if self._socket is None:
            self._context = zmq.Context()
            self._socket = self._context.socket(zmq.PUSH)
            self._socket.linger = 400
            self._socket.connect(self.endpoint)
        return self._socket

    def emit(self, record: logging.LogRecord) -> None:
        body = {key: getattr(record, key) for key in WIRE_FIELDS}
        body["message"] = record.getMessage()
        try:
            self._connected().send_json(body, zmq.NOBLOCK)
        except zmq.Again:
            self.handleError(record)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
        super().close()


def install(endpoint: str) -> BusHandler:
    handler = BusHandler(endpoint)
    root = logging.getLogger("lims")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    root.propagate = False
    return handler
