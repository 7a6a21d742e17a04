"""Query log: one JSON document per question, pushed to the log collector."""
from __future__ import annotations

import time
from typing import Optional

import zmq


class QueryLog:
    def __init__(self, endpoint: str, role: str) -> None:
        self.endpoint = endpoint
        self.role = role
        self.dropped = 0
        self._ctx = zmq.Context()
        self._sock: Optional[zmq.Socket] = None

    def open(self) -> "QueryLog":
        sock = self._ctx.socket(zmq.PUSH)
        sock.linger = 300
        sock.sndhwm = 1000
        sock.connect(self.endpoint)
        self._sock = sock
        return self

    def reopen(self, role: str) -> None:
        """Attach again under another role, after a rotation or in a new process."""
        self.role = role
        self.dropped = 0
        self._sock = None
        self._ctx = zmq.Context()
        self.open()

    def write(self, event: str, **fields) -> None:
        if self._sock is None:
            return
        document = {"ts": time.time(), "role": self.role, "event": event, **fields}
        try:
            self._sock.send_json(document, zmq.NOBLOCK)
        except zmq.Again:
            self.dropped += 1

    def close(self) -> None:
        if self._sock is not None:
            self._sock.close()
            self._sock = None
        self._ctx.term()
