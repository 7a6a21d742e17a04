import abc
import json
import os

import zmq


class Reporter(abc.ABC):
    """Where steps are reported to."""

    @abc.abstractmethod
    def send(self, message): ...

    def step(self, item, name):
        self.send({"item": item, "step": name, "pid": os.getpid()})

    def close(self):
        pass


class SocketReporter(Reporter):
    def __init__(self, context, endpoint):
        self.sock = context.socket(zmq.PUB)
        self.sock.linger = 0
        self.sock.connect(endpoint)

    def send(self, message):
        self.sock.send(json.dumps(message).encode(), zmq.NOBLOCK)

    def close(self):
        self.sock.close()


class PipeReporter(Reporter):
    def __init__(self, connection):
        self.connection = connection

    def send(self, message):
        self.connection.send(message)

    def close(self):
        self.connection.close()
