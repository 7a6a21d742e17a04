from __future__ import annotations

import pickle
from typing import Any, Optional

import zmq


class Transport:
    """Lazily connected one-way link to the learner."""

    def __init__(self, endpoint: str, linger: int = 500) -> None:
        self.endpoint = endpoint
        self.linger = linger
        self._context: Optional[zmq.Context] = None
        self._socket: Optional[zmq.Socket] = None

    @property
    def socket(self) -> zmq.Socket:
        if self._socket is None:
            self._context = zmq.Context()
            self._socket = self._context.socket(zmq.PUSH)
            self._socket.linger = self.linger
            self._socket.connect(self.endpoint)
        return self._socket

    def push(self, kind: str, **payload: Any) -> None:
        self.socket.send(pickle.dumps({"kind": kind, **payload}), zmq.DONTWAIT)
