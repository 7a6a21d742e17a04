from __future__ import annotations

import os
import threading
from typing import Any

import zmq


class Transport:
    """A PUSH socket for each process that traces, opened on first use."""

    def __init__(self, endpoint: str, *, hwm: int = 1000):
        self._endpoint = endpoint
        self._hwm = hwm
        self._sockets: dict[int, zmq.Socket] = {}
        self._lock = threading.Lock()

    def _open(self) -> zmq.Socket:
        sock = zmq.Context().socket(zmq.PUSH)
        sock.setsockopt(zmq.SNDHWM, self._hwm)
        sock.setsockopt(zmq.LINGER, 500)
        sock.connect(self._endpoint)
        return sock

    @property
    def socket(self) -> zmq.Socket:
        pid = os.getpid()
        with self._lock:
            if pid not in self._sockets:
                self._sockets[pid] = self._open()
            return self._sockets[pid]

    def deliver(self, item: dict[str, Any]) -> None:
        self.socket.send_pyobj(item, zmq.NOBLOCK)

    def close(self) -> None:
        mine = self._sockets.pop(os.getpid(), None)
        if mine is not None:
            mine.close()
