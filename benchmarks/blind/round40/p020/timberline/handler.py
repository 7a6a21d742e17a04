from __future__ import annotations

import logging
import threading
from typing import ClassVar

import zmq


class TopicHandler(logging.Handler):
    """PUB per address, shared by the handlers of one process; topic is LEVEL.logger."""

    _sockets: ClassVar[dict[str, zmq.Socket]] = {}
    _lock: ClassVar[threading.Lock] = threading.Lock()

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        with self._lock:
            if address not in self._sockets:
                socket = zmq.Context.instance().socket(zmq.PUB)
                socket.linger = 300
                socket.connect(address)
                self._sockets[address] = socket

    @property
    def socket(self) -> zmq.Socket:
        return self._sockets[self.address]

    def emit(self, record: logging.LogRecord) -> None:
        topic = f"{record.levelname}.{record.name}"
        try:
            self.socket.send_multipart([topic.encode(), self.format(record).encode()])
        except zmq.ZMQError:
            self.handleError(record)

    def close(self) -> None:
        with self._lock:
            socket = self._sockets.pop(self.address, None)
        if socket is not None:
            socket.close()
        super().close()
