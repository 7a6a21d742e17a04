"""Night log: records go to the dome console over ZeroMQ."""
from __future__ import annotations

import logging
import logging.handlers
import multiprocessing as mp

import zmq

from . import log


class ConsoleHandler(logging.Handler):
    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        super().__init__()
        self.socket = context.socket(zmq.PUB)
        self.socket.linger = 0
        self.socket.bind(endpoint)
        self.sent = 0

    def emit(self, record: logging.LogRecord) -> None:
        try:
            topic = record.name.encode()
            self.socket.send_multipart([topic, self.format(record).encode()], zmq.NOBLOCK)
            self.sent += 1
        except zmq.ZMQError:
            self.handleError(record)

    def close(self) -> None:
        self.socket.close()
        super().close()


class NightLog:
    """Owns the handler and the queue that pool workers log into."""

    def __init__(self, context: zmq.Context, endpoint: str = "inproc://console") -> None:
        self.handler = ConsoleHandler(context, endpoint)
        self.handler.setFormatter(logging.Formatter("%(asctime)s %(process)d %(message)s"))
        self.queue: mp.Queue = mp.Queue()
        self._listener = logging.handlers.QueueListener(self.queue, self.handler)

    def __enter__(self) -> "NightLog":
        log.setLevel(logging.INFO)
        log.addHandler(self.handler)
        self._listener.start()
        return self

    def __exit__(self, *exc) -> None:
        self._listener.stop()
        log.removeHandler(self.handler)
        self.handler.close()
        self.queue.close()


def worker_logging(queue: mp.Queue) -> None:
    root = logging.getLogger()
    root.handlers[:] = [logging.handlers.QueueHandler(queue)]
    root.setLevel(logging.INFO)
    log.handlers.clear()
