"""Logging of the subtitle tools: console, and the monitoring wall of the edit suite."""
from __future__ import annotations

import logging
import logging.config
import logging.handlers
from contextlib import contextmanager

from zmq.log.handlers import PUBHandler


def wall_handler(interface: str, root_topic: str) -> logging.Handler:
    import zmq

    publisher = zmq.Context.instance().socket(zmq.PUB)
    publisher.linger = 0
    publisher.bind_to_random_port(interface)
    handler = PUBHandler(publisher)
    handler.root_topic = root_topic
    return handler


CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"short": {"format": "%(processName)s %(name)s %(message)s"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "short"},
        "wall": {"()": wall_handler, "interface": "tcp://127.0.0.1", "root_topic": "subs"},
    },
    "loggers": {"subs": {"handlers": ["console", "wall"], "level": "INFO", "propagate": False}},
}


def setup() -> None:
    logging.config.dictConfig(CONFIG)


@contextmanager
def gathering(records):
    """While it lasts, records that the episodes put on the queue go to the console and the wall."""
    listener = logging.handlers.QueueListener(records, *logging.getLogger("subs").handlers)
    listener.start()
    try:
        yield records
    finally:
        listener.stop()


def through(records, func, *args):
    """Call func with the tools' records going to the queue alone."""
    logging.getLogger("subs").handlers[:] = [logging.handlers.QueueHandler(records)]
    return func(*args)
