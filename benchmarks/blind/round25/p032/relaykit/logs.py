"""Puts log records on a PUB socket."""
import logging

import zmq
from zmq.log.handlers import PUBHandler


class LogBus:
    def __init__(self, host="tcp://127.0.0.1"):
        self.host = host
        self.handler = None
        self.port = None

    def _publisher(self):
        sock = zmq.Context().socket(zmq.PUB)
        sock.linger = 0
        self.port = sock.bind_to_random_port(self.host)
        return sock

    def install(self, logger):
        self.handler = PUBHandler(self._publisher())
        self.handler.root_topic = logger.name
        logger.addHandler(self.handler)
        logger.setLevel(logging.INFO)
        logger.propagate = False

    def remove(self, logger):
        logger.removeHandler(self.handler)
        self.handler.socket.close()
        self.handler.socket.context.term()
        self.handler = None
