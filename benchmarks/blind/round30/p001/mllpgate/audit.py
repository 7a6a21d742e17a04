"""Audit trail: every connection and every message leaves a record."""
from __future__ import annotations

import logging
import threading
import time

import zmq

log = logging.getLogger(__name__)


class AuditFeed:
    """Client side of the audit trail."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._ctx = zmq.Context()
        self._push = self._ctx.socket(zmq.PUSH)
        self._push.setsockopt(zmq.SNDHWM, 500)
        self._push.connect(endpoint)

    def record(self, event: str, **fields: object) -> None:
        entry = {"event": event, "at": time.time(), **fields}
        try:
            self._push.send_json(entry, zmq.NOBLOCK)
        except zmq.Again:
            log.warning("audit queue is full, dropped %s", event)

    def close(self) -> None:
        self._push.close(linger=1000)
        self._ctx.term()


class AuditStore(threading.Thread):
    """Receives records; a database in production, a list here."""

    def __init__(self, endpoint: str) -> None:
        super().__init__(name="audit-store", daemon=True)
        self._ctx = zmq.Context()
        self._pull = self._ctx.socket(zmq.PULL)
        self._pull.bind(endpoint)
        self._halt = threading.Event()
        self.entries: list[dict] = []

    def run(self) -> None:
        while not self._halt.is_set():
            if self._pull.poll(100):
                self.entries.append(self._pull.recv_json())
        while self._pull.poll(50):
            self.entries.append(self._pull.recv_json())
        self._pull.close(0)
        self._ctx.term()

    def stop(self) -> None:
        self._halt.set()
        self.join(3)
