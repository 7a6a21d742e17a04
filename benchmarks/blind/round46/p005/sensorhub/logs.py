"""Log set-up for the hub.

The hub itself publishes its log for the ground tool. Drivers hand their records over through a queue.
"""
import logging
import logging.handlers

import zmq
from zmq.log.handlers import PUBHandler

FORMAT = "%(processName)s %(name)s %(levelname)s %(message)s"


class HubLog:
    def __init__(self, queue):
        self.queue = queue
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.port = self.socket.bind_to_random_port("tcp://127.0.0.1")
        self.handler = PUBHandler(self.socket)
        self.handler.root_topic = "hub"
        self.handler.setFormatter(logging.Formatter(FORMAT))
        self.listener = logging.handlers.QueueListener(queue, self.handler)

    def install(self):
        root = logging.getLogger()
        root.setLevel(logging.INFO)
        root.addHandler(self.handler)

    def start(self):
        self.listener.start()

    def stop(self):
        self.listener.stop()
        logging.getLogger().removeHandler(self.handler)
        self.socket.close(0)
        self.context.term()


def driver_logging(queue):
    """First thing a driver process calls."""
    root = logging.getLogger()
    root.addHandler(logging.handlers.QueueHandler(queue))
    root.setLevel(logging.INFO)
