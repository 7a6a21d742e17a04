from __future__ import annotations

import os
from typing import Any, Dict, Optional

import zmq


class PerProcess:
    """A descriptor whose sockets belong to the process that asks."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._by_pid: Dict[int, zmq.Socket] = {}

    def __get__(self, instance: Any, owner: Optional[type] = None) -> Any:
        if instance is None:
            return self
        pid = os.getpid()
        if pid not in self._by_pid:
            self._by_pid[pid] = self._open()
        return self._by_pid[pid]

    def _open(self) -> zmq.Socket:
        socket = zmq.Context().socket(zmq.PUSH)
        socket.linger = 0
        socket.connect(self.url)
        return socket
