"""Logging for the runner: people read the console, the web interface listens to the PUB socket,
and job processes hand their records to the runner through a queue."""
import logging
import logging.handlers
from contextlib import contextmanager

import zmq

CONSOLE = "%(asctime)s %(processName)-10s %(name)s: %(message)s"


class FeedHandler(logging.Handler):
    """One multipart message a record: topic by level, then the text."""

    def __init__(self, socket, prefix):
        super().__init__()
        self.socket = socket
        self.prefix = prefix

    def emit(self, record):
        try:
            topic = f"{self.prefix}.{record.levelname.lower()}"
            self.socket.send_multipart([topic.encode(), self.format(record).encode()])
        except Exception:
            self.handleError(record)


def open_feed(endpoint):
    """Attach the live feed to the root logger; returns the bound socket."""
    context = zmq.Context.instance()
    pub = context.socket(zmq.PUB)
    pub.setsockopt(zmq.LINGER, 0)
    pub.bind(endpoint)
    feed = FeedHandler(pub, "ci")
    feed.setFormatter(logging.Formatter("%(processName)s %(message)s"))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(feed)
    return pub


def open_console():
    console = logging.StreamHandler()
    console.setFormatter(logging.Formatter(CONSOLE, datefmt="%H:%M:%S"))
    logging.getLogger("ci").addHandler(console)


def configure_job(records):
    """Called first thing in a job process."""
    for name in ("ci", None):
        logger = logging.getLogger(name)
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
    logging.getLogger("ci").addHandler(logging.handlers.QueueHandler(records))


@contextmanager
def relay(records):
    """Give records that arrive from jobs to the handlers of this process."""
    handlers = logging.getLogger("ci").handlers + logging.getLogger().handlers
    listener = logging.handlers.QueueListener(records, *handlers)
    listener.start()
    try:
        yield listener
    finally:
        listener.stop()
