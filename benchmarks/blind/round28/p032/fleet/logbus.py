"""Log records for the control room, as [logger name, level, text]."""
from __future__ import annotations

import logging
import logging.handlers
from multiprocessing import Queue

import zmq


class ControlRoomHandler(logging.Handler):
    def __init__(self, endpoint: str, level: int = logging.INFO) -> None:
        super().__init__(level)
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.linger = 0
        self._pub.bind(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            text = self.format(record)
            self._pub.send_multipart([record.name.encode(), record.levelname.encode(), text.encode()])
        except Exception:
            self.handleError(record)

    def close(self) -> None:
        self._pub.close()
        self._ctx.term()
        super().close()


def configure_worker(records: Queue) -> None:
    """Pool initializer: records travel to the dispatcher's listener."""
    fleet = logging.getLogger("fleet")
    fleet.handlers[:] = [logging.handlers.QueueHandler(records)]


def configure(endpoint: str) -> ControlRoomHandler:
    handler = ControlRoomHandler(endpoint)
    handler.setFormatter(logging.Formatter("%(process)d %(message)s"))
    fleet = logging.getLogger("fleet")
    fleet.setLevel(logging.INFO)
    fleet.addHandler(handler)
    return handler
