"""Operations log: records of the subtitler go to the control room over ZeroMQ."""
from __future__ import annotations

import logging
from logging.handlers import QueueHandler, QueueListener
from multiprocessing.queues import Queue

import zmq

PACKAGE = "subtitler"


class ControlRoomHandler(logging.Handler):
    def __init__(self, endpoint: str, level: int = logging.INFO) -> None:
        super().__init__(level)
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.linger = 200
        self._pub.connect(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            topic = f"{record.levelname}.{record.name}".encode()
            self._pub.send_multipart([topic, self.format(record).encode()], zmq.NOBLOCK)
        except Exception:
            self.handleError(record)

    def close(self) -> None:
        self._pub.close()
        self._ctx.term()
        super().close()


def configure(endpoint: str) -> ControlRoomHandler:
    handler = ControlRoomHandler(endpoint)
    handler.setFormatter(logging.Formatter("%(processName)s %(message)s"))
    package = logging.getLogger(PACKAGE)
    package.setLevel(logging.INFO)
    package.addHandler(handler)
    return handler


def listen(queue: Queue[logging.LogRecord], handler: logging.Handler) -> QueueListener:
    listener = QueueListener(queue, handler, respect_handler_level=True)
    listener.start()
    return listener


def configure_worker(queue: Queue[logging.LogRecord]) -> None:
    """Send the records of this process to the listener of the main process."""
    root = logging.getLogger()
    root.handlers[:] = [QueueHandler(queue)]
    root.setLevel(logging.INFO)
