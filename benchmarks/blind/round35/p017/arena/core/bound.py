from __future__ import annotations

import os

import zmq


class ProcessBound:
    """Base of everything that owns connections. Call ensure() before using them."""

    def __init__(self) -> None:
        self._owner = os.getpid()
        self.context = zmq.Context()

    def ensure(self) -> None:
        if self._owner == os.getpid():
            return
        self._owner = os.getpid()
        self.context = zmq.Context()
        self.reconnect()

    def reconnect(self) -> None:
        raise NotImplementedError
