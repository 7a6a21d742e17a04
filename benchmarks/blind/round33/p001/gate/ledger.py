"""Door ledger: every decision at a gate is pushed to the house manager's desk."""
from __future__ import annotations

import logging
import time

import zmq

log = logging.getLogger(__name__)


class Ledger:
    def __init__(self, endpoint: str, door: str) -> None:
        self.door = door
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUSH)
        self._sock.setsockopt(zmq.LINGER, 400)
        self._sock.connect(endpoint)

    def write(self, event: str, **details: object) -> None:
        entry = {"door": self.door, "event": event, "at": time.time(), **details}
        try:
            self._sock.send_json(entry, zmq.NOBLOCK)
        except zmq.Again:
            log.warning("ledger is behind, lost entry %s", entry)

    def close(self) -> None:
        self._sock.close()
        self._ctx.term()
