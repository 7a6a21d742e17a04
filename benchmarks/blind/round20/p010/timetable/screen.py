"""Progress reports: the package logger goes to the screen in the staff room."""
import logging
import logging.handlers

import zmq
from zmq.log.handlers import PUBHandler

LOGGER = logging.getLogger("timetable")


class Screen:
    """Owns the publishing end while the program runs."""

    def __init__(self, topic: str = "timetable"):
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.linger = 0
        self.port = self.socket.bind_to_random_port("tcp://127.0.0.1")
        self.handler = PUBHandler(self.socket, root_topic=topic)

    def listen(self, records) -> logging.handlers.QueueListener:
        """Shows what other processes put on the queue."""
        return logging.handlers.QueueListener(records, self.handler)

    def __enter__(self):
        LOGGER.setLevel(logging.INFO)
        LOGGER.addHandler(self.handler)
        return self

    def __exit__(self, *exc_info):
        LOGGER.removeHandler(self.handler)
        self.socket.close()
        self.context.term()


def log_to(records) -> None:
    """Pool initializer: whatever a worker logs goes on the queue."""
    for handler in LOGGER.handlers[:]:
        LOGGER.removeHandler(handler)
    LOGGER.addHandler(logging.handlers.QueueHandler(records))
