"""Log records go to the console and to the operators' log viewer."""
import logging

import zmq
from zmq.log.handlers import PUBHandler

CONSOLE = "%(asctime)s %(levelname).1s %(processName)s %(name)s: %(message)s"


def console(level=logging.WARNING):
    handler = logging.StreamHandler()
    handler.setLevel(level)
    handler.setFormatter(logging.Formatter(CONSOLE))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)


class ViewerFeed:
    """Owns the PUB socket behind the log viewer."""

    def __init__(self, context):
        self.socket = context.socket(zmq.PUB)
        self.socket.linger = 0
        self.port = self.socket.bind_to_random_port("tcp://127.0.0.1")
        self.handler = PUBHandler(self.socket, root_topic="xfarm")
        self.handler.setLevel(logging.INFO)

    def attach(self, name="xfarm"):
        logging.getLogger(name).addHandler(self.handler)
        return self

    def detach(self, name="xfarm"):
        logging.getLogger(name).removeHandler(self.handler)
        self.socket.close()
