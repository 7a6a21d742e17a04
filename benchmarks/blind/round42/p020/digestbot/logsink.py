"""Log records as events on the bus, in the spirit of Erlang's error_logger."""
from __future__ import annotations

import json
import logging

import zmq


class BusHandler(logging.Handler):
    def __init__(self, endpoint: str, level: int | str = logging.NOTSET) -> None:
        super().__init__(level)
        self.endpoint = endpoint
        self._push = zmq.Context.instance().socket(zmq.PUSH)
        self._push.setsockopt(zmq.LINGER, 200)
        self._push.connect(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            event = {
                "level": record.levelname,
                "logger": record.name,
                "pid": record.process,
                "text": self.format(record),
            }
            self._push.send_multipart([record.levelname.encode(), json.dumps(event).encode()], zmq.DONTWAIT)
        except zmq.Again:
            self.handleError(record)

    def close(self) -> None:
        self._push.close()
        super().close()
