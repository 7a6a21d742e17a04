"""Service status on the harbour's status board."""
from enum import Enum

import zmq


class State(Enum):
    STARTING = "starting"
    RUNNING = "running"
    STOPPING = "stopping"


class StatusBoard:
    def __init__(self, endpoint: str, context: zmq.Context):
        self._line = context.socket(zmq.PUSH)
        self._line.linger = 200
        self._line.connect(endpoint)
        self.state: State | None = None

    def show(self, state: State) -> None:
        self.state = state
        self._line.send_json({"service": "tides", "state": state.value}, zmq.NOBLOCK)

    def close(self) -> None:
        self._line.close()
