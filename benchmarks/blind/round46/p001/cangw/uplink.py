"""Connection from a node to the router."""
from __future__ import annotations

import logging

import zmq

log = logging.getLogger(__name__)


class Uplink:
    def __init__(self, endpoint: str, name: str) -> None:
        self.endpoint = endpoint
        self.name = name.encode()
        self.sent = 0
        self._ctx: zmq.Context | None = None
        self._sock: zmq.Socket | None = None

    def open(self) -> "Uplink":
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUSH)
        self._sock.setsockopt(zmq.LINGER, 300)
        self._sock.setsockopt(zmq.SNDHWM, 500)
        self._sock.connect(self.endpoint)
        log.debug("%s connected to %s", self.name, self.endpoint)
        return self

    def send(self, payload: bytes) -> None:
        if self._sock is None:
            raise RuntimeError("uplink is not open")
        try:
            self._sock.send_multipart([self.name, payload], zmq.NOBLOCK)
            self.sent += 1
        except zmq.Again:
            log.warning("%s: router is slow, frame dropped", self.name)

    def close(self) -> None:
        if self._sock is not None:
            self._sock.close()
            self._ctx.term()
            self._sock = self._ctx = None
