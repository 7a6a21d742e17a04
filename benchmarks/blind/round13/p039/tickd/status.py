import enum
import time

import zmq


class State(enum.Enum):
    STARTING = enum.auto()
    RUNNING = enum.auto()
    STOPPING = enum.auto()


class StatusPage:
    """Keeps the web page's process up to date."""

    def __init__(self):
        self._page = zmq.Context.instance().socket(zmq.PAIR)
        self._feed = zmq.Context.instance().socket(zmq.PAIR)
        self._page.bind("inproc://status")
        self._feed.connect("inproc://status")
        self._state = State.STARTING

    @property
    def state(self):
        return self._state

    @state.setter
    def state(self, value):
        self._state = value
        self._feed.send_pyobj((time.time(), value.name), zmq.NOBLOCK)

    def history(self):
        while self._page.poll(50):
            yield self._page.recv_pyobj()[1]
