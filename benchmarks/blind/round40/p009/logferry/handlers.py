import json
import logging
import socket
from typing import Any, Dict

import zmq


class FerryHandler(logging.Handler):
    """Pushes every record as JSON; drops records while the collector cannot keep up."""

    def __init__(self, address: str, hwm: int = 500, level: int = logging.NOTSET) -> None:
        super().__init__(level)
        self.address = address
        self.dropped = 0
        self._host = socket.gethostname()
        self._context = zmq.Context()
        self._outlet = self._context.socket(zmq.PUSH)
        self._outlet.setsockopt(zmq.SNDHWM, hwm)
        self._outlet.setsockopt(zmq.LINGER, 250)
        self._outlet.connect(address)

    def to_dict(self, record: logging.LogRecord) -> Dict[str, Any]:
        return {
            "host": self._host,
            "process": record.processName,
            "logger": record.name,
            "level": record.levelname,
            "text": self.format(record),
        }

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._outlet.send(json.dumps(self.to_dict(record)).encode(), zmq.DONTWAIT)
        except zmq.Again:
            self.dropped += 1
        except Exception:
            self.handleError(record)

    def close(self) -> None:
        self.acquire()
        try:
            if not self._outlet.closed:
                self._outlet.close()
                self._context.term()
        finally:
            self.release()
        super().close()
