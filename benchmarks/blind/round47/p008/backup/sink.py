"""loguru sink which sends the records to the operations console."""
from __future__ import annotations

import json
import os
import threading

import zmq


class ConsoleSink:
    def __init__(self, url: str, *, host: str = "localhost"):
        self.url = url
        self.host = host
        self._lock = threading.Lock()
        self._pid = 0
        self._context: zmq.Context | None = None
        self._socket: zmq.Socket | None = None
        self._connect()

    def _connect(self) -> None:
        self._pid = os.getpid()
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.setsockopt(zmq.LINGER, 300)
        self._socket.connect(self.url)

    def write(self, message) -> None:
        record = message.record
        document = {
            "host": self.host,
            "pid": record["process"].id,
            "level": record["level"].name,
            "text": record["message"],
            **record["extra"],
        }
        with self._lock:
            if os.getpid() != self._pid:
                self._connect()
            try:
                self._socket.send(json.dumps(document).encode(), zmq.NOBLOCK)
            except zmq.Again:
                pass

    def stop(self) -> None:
        with self._lock:
            if self._socket is not None and self._pid == os.getpid():
                self._socket.close()
                self._context.term()
            self._socket = self._context = None
