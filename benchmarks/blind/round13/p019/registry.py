"""Service registry client: announces a node, says goodbye at exit."""
import atexit
import logging
import time
from enum import Enum

import zmq

log = logging.getLogger("registry")


class State(Enum):
    UP = b"up"
    BUSY = b"busy"
    DOWN = b"down"


class Registration:
    def __init__(self, context, endpoint, name):
        self.name = name
        self._state = None
        self._socket = context.socket(zmq.DEALER)
        self._socket.identity = name.encode()
        self._socket.linger = 400
        self._socket.connect(endpoint)
        self.state = State.UP
        atexit.register(self.withdraw)

    @property
    def state(self):
        return self._state

    @state.setter
    def state(self, value):
        if value is not self._state:
            self._state = value
            self._socket.send_multipart([value.value, str(time.time()).encode()])

    def withdraw(self):
        if self._socket.closed:
            return
        self.state = State.DOWN
        log.info("%s has withdrawn", self.name)
        self._socket.close()


class Registry:
    """The other side, in a real deployment on another host."""

    def __init__(self, context):
        self._socket = context.socket(zmq.ROUTER)
        port = self._socket.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def log(self, patience=300):
        while self._socket.poll(patience):
            name, state, _ = self._socket.recv_multipart()
            yield name.decode(), State(state)

    def close(self):
        self._socket.close(0)
