from __future__ import annotations

from typing import Any

import zmq


class Output:
    def __init__(self, url: str) -> None:
        self.ctx = zmq.Context()
        self.data = self._publisher(url + ".data")
        self.status = self._publisher(url + ".status")

    def _publisher(self, url: str) -> zmq.Socket:
        sock = self.ctx.socket(zmq.PUB)
        sock.linger = 0
        sock.bind(url)
        return sock

    def write(self, **values: Any) -> None:
        self.data.send_json(values)

    def alive(self, count: int) -> None:
        self.status.send_string(f"alive {count}")
