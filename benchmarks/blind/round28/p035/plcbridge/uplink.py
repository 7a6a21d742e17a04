"""The connection to the plant historian."""
from __future__ import annotations

import json
import time
from typing import Optional

import zmq


class Uplink:
    """Pushes samples to the historian; connects when the first one is reported."""

    def __init__(self, endpoint: str, site: str) -> None:
        self.endpoint = endpoint
        self.site = site
        self.dropped = 0
        self._context: Optional[zmq.Context] = None
        self._socket: Optional[zmq.Socket] = None

    def _connected(self) -> zmq.Socket:
        if self._socket is None:
            self._context = zmq.Context()
            self._socket = self._context.socket(zmq.PUSH)
            self._socket.setsockopt(zmq.LINGER, 500)
            self._socket.setsockopt(zmq.SNDHWM, 200)
            self._socket.connect(self.endpoint)
        return self._socket

    def report(self, station: str, values: dict[str, float]) -> None:
        body = {"site": self.site, "t": time.time(), "values": values}
        try:
            self._connected().send_multipart(
                [station.encode(), json.dumps(body).encode()], zmq.NOBLOCK
            )
        except zmq.Again:
            self.dropped += 1

    def reopened(self) -> Uplink:
        """Another uplink with the same settings."""
        return Uplink(self.endpoint, self.site)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        if self._context is not None:
            self._context.term()
            self._context = None
