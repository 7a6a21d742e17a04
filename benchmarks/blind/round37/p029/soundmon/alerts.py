"""Log records of level WARNING and above are published as alerts."""
import logging
import logging.handlers
import multiprocessing
from typing import Optional

import zmq


class AlertHandler(logging.Handler):
    def __init__(self, socket: zmq.Socket) -> None:
        super().__init__(logging.WARNING)
        self.socket = socket
        self.sent = 0

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self.socket.send_multipart([record.name.encode(), self.format(record).encode()])
            self.sent += 1
        except zmq.ZMQError:
            self.handleError(record)


class AlertLogging:
    """Owns the queue between the station processes and the handlers here."""

    def __init__(self, context: zmq.Context) -> None:
        self.queue: multiprocessing.Queue = multiprocessing.Queue()
        self.pub = context.socket(zmq.PUB)
        self.pub.linger = 0
        self.port = self.pub.bind_to_random_port("tcp://127.0.0.1")
        self.handler = AlertHandler(self.pub)
        self.handler.setFormatter(logging.Formatter("%(asctime)s %(processName)s %(message)s"))
        self._listener: Optional[logging.handlers.QueueListener] = None

    def __enter__(self) -> "AlertLogging":
        root = logging.getLogger()
        root.setLevel(logging.INFO)
        root.addHandler(self.handler)
        self._listener = logging.handlers.QueueListener(
            self.queue, self.handler, respect_handler_level=True
        )
        return self

    def listen(self) -> None:
        self._listener.start()

    def __exit__(self, *exc) -> None:
        self._listener.stop()
        logging.getLogger().removeHandler(self.handler)
        self.pub.close()


def use_queue(queue: multiprocessing.Queue) -> None:
    root = logging.getLogger()
    root.handlers[:] = [logging.handlers.QueueHandler(queue)]
