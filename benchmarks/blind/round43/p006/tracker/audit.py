"""Audit trail: every record of the "tracker" loggers goes to the archive."""
from __future__ import annotations

import json
import logging
import os
import threading

import zmq

FIELDS = ("barcode", "operator", "station")


class AuditHandler(logging.Handler):
    def __init__(self, address: str, level: int = logging.INFO):
        super().__init__(level)
        self.address = address
        self._owner = os.getpid()
        self._push = self._open()

    def _open(self) -> zmq.Socket:
        self._ctx = zmq.Context()
        push = self._ctx.socket(zmq.PUSH)
        push.setsockopt(zmq.LINGER, 300)
        push.setsockopt(zmq.SNDTIMEO, 300)
        push.connect(self.address)
        return push

    def _channel(self) -> zmq.Socket:
        if self._owner != os.getpid():
            self._push = self._open()
            self._owner = os.getpid()
        return self._push

    def emit(self, record: logging.LogRecord) -> None:
        entry = {name: getattr(record, name, None) for name in FIELDS}
        entry.update(message=record.getMessage(), process=record.process, created=record.created)
        try:
            self._channel().send(json.dumps(entry).encode(), zmq.NOBLOCK)
        except zmq.ZMQError:
            self.handleError(record)


class Archive:
    """The regulator wants one: keeps the audit entries in order of arrival."""

    def __init__(self) -> None:
        self.entries: list[dict] = []
        self._socket = zmq.Context.instance().socket(zmq.PULL)
        self.address = f"tcp://127.0.0.1:{self._socket.bind_to_random_port('tcp://127.0.0.1')}"
        self._closing = False
        self._thread = threading.Thread(target=self._collect, daemon=True)
        self._thread.start()

    def _collect(self) -> None:
        while not self._closing:
            if self._socket.poll(100, zmq.POLLIN):
                self.entries.append(json.loads(self._socket.recv()))

    def close(self) -> None:
        self._closing = True
        self._thread.join(1)
        self._socket.close(0)
