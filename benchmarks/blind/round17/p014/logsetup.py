"""Configures logging from a dict, with a ZeroMQ handler for the log viewer."""
import logging
import logging.config

import zmq
from zmq.log.handlers import PUBHandler


class ViewerHandler(PUBHandler):
    """Publishes below one root topic; the port is free to choose."""

    def __init__(self, root):
        socket = zmq.Context.instance().socket(zmq.PUB)
        socket.linger = 0
        self.port = socket.bind_to_random_port("tcp://127.0.0.1")
        super().__init__(socket, root_topic=root)


CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {
        "viewer": {"()": "logsetup.ViewerHandler", "root": "syncer"},
        "console": {"class": "logging.StreamHandler", "level": "WARNING"},
    },
    "loggers": {"sync": {"handlers": ["viewer", "console"], "level": "DEBUG", "propagate": False}},
}


def configure():
    logging.config.dictConfig(CONFIG)
    return logging.getLogger("sync")


def viewer_of(logger):
    return next(h for h in logger.handlers if isinstance(h, ViewerHandler))


def teardown(logger):
    handler = viewer_of(logger)
    logger.removeHandler(handler)
    handler.socket.close()
    zmq.Context.instance().term()
