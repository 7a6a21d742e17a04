"""A session with the ledger that survives a fork: the socket is made anew when the pid has changed."""
import os
from typing import Any

import zmq


class Session:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self.context = zmq.Context()
        self._pid = os.getpid()
        self._socket = self._open()

    def _open(self) -> zmq.Socket:
        socket = self.context.socket(zmq.PUSH)
        socket.linger = 200
        socket.connect(self.endpoint)
        return socket

    @property
    def socket(self) -> zmq.Socket:
        if self._pid != os.getpid():
            self._socket = self._open()
            self._pid = os.getpid()
        return self._socket

    def post(self, entry: dict[str, Any]) -> None:
        try:
            self.socket.send_json(entry, flags=zmq.DONTWAIT)
        except zmq.Again:
            pass

    def close(self) -> None:
        self._socket.close()
        self.context.term()
