import logging
import os
from typing import Optional

import zmq


class WireHandler(logging.Handler):
    """A PUSH channel per process: what an ancestor opened is never written to."""

    def __init__(self, endpoint: str) -> None:
        super().__init__()
        self.endpoint = endpoint
        self._owner: Optional[int] = None
        self._channel: Optional[zmq.Socket] = None

    def _connected(self) -> zmq.Socket:
        if self._channel is None or self._owner != os.getpid():
            self._channel = zmq.Context().socket(zmq.PUSH)
            self._channel.linger = 0
            self._channel.connect(self.endpoint)
            self._owner = os.getpid()
        return self._channel

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._connected().send_string(self.format(record), zmq.DONTWAIT)
        except zmq.Again:
            pass
