from __future__ import annotations

import enum
import json
import time

import zmq


class State(enum.Enum):
    STARTING = "starting"
    ONLINE = "online"
    OFFLINE = "offline"


class StatusBoard:
    """Last known state of this gateway, for the nurses' overview."""

    def __init__(self, unit: str, endpoint: str) -> None:
        self.unit = unit
        self.state = State.STARTING
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUB)
        self._sock.linger = 150
        self._sock.bind(endpoint)

    def announce(self, state: State, **extra) -> None:
        self.state = state
        body = {"unit": self.unit, "state": state.value, "at": time.time(), **extra}
        self._sock.send_multipart([b"status", json.dumps(body).encode()])

    def close(self) -> None:
        self._sock.close()
        self._ctx.term()
