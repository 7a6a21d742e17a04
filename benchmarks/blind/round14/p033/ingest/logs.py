"""Logging for the ingest service: everything below 'ingest' is published over ZeroMQ."""
import logging
import logging.handlers

import zmq
from zmq.log.handlers import PUBHandler

ROOT = "ingest"


class Publishing:
    """Owns the publishing handler; use as a context manager around the run."""

    def __init__(self, interface: str = "tcp://127.0.0.1") -> None:
        self.socket = zmq.Context.instance().socket(zmq.PUB)
        self.port = self.socket.bind_to_random_port(interface)
        self.handler = PUBHandler(self.socket)
        self.handler.root_topic = ROOT

    @property
    def url(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    def __enter__(self) -> "Publishing":
        logger = logging.getLogger(ROOT)
        logger.setLevel(logging.DEBUG)
        logger.propagate = False
        logger.addHandler(self.handler)
        return self

    def __exit__(self, *exc: object) -> None:
        logging.getLogger(ROOT).removeHandler(self.handler)
        self.socket.close(100)


def relay_to(queue) -> None:
    """Send this process's records to `queue`, and nowhere else."""
    logger = logging.getLogger(ROOT)
    for old in list(logger.handlers):
        logger.removeHandler(old)
    logger.addHandler(logging.handlers.QueueHandler(queue))
