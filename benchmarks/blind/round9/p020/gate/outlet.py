from __future__ import annotations

import threading
from typing import Dict

import zmq


class Outlet:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUB)
        self._socket.bind("tcp://127.0.0.1:*")
        self.delivered = 0

    def deliver(self, headers: Dict[str, str], body: str) -> None:
        with self._lock:
            self._socket.send_json({"headers": headers, "body": body})
            self.delivered += 1

    def close(self) -> None:
        self._socket.close(0)
        self._context.term()
