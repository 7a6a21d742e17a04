"""Desktop notifications: one JSON message for each event."""

from __future__ import annotations

import os
from typing import Optional

import zmq


class Notifier:
    """Connects when the first event is sent."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._pid: Optional[int] = None
        self._context: Optional[zmq.Context] = None
        self._socket: Optional[zmq.Socket] = None

    @property
    def context(self) -> zmq.Context:
        if self._context is None or self._pid != os.getpid():
            self._context = zmq.Context()
            self._pid = os.getpid()
        return self._context

    @property
    def socket(self) -> zmq.Socket:
        if self._socket is None:
            self._socket = self.context.socket(zmq.PUSH)
            self._socket.linger = 500
            self._socket.connect(self.endpoint)
        return self._socket

    def event(self, kind: str, **data: object) -> bool:
        payload = {"kind": kind, "pid": os.getpid(), **data}
        try:
            self.socket.send_json(payload, flags=zmq.NOBLOCK)
        except zmq.Again:
            return False
        return True

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        if self._context is not None:
            self._context.term()
            self._context = None
