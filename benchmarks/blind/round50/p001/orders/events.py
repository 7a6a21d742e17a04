from __future__ import annotations

import json
import logging
import threading
from typing import Any

import zmq

log = logging.getLogger(__name__)


class EventPublisher:
    """PUB socket that every part of the service announces its facts on."""

    def __init__(self, endpoint: str) -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUB)
        self._socket.linger = 0
        self._socket.bind(endpoint)
        self._lock = threading.Lock()
        self.sent = 0

    def publish(self, topic: str, **fields: Any) -> None:
        frames = [topic.encode(), json.dumps(fields, default=str).encode()]
        with self._lock:
            self._socket.send_multipart(frames)
            self.sent += 1

    def close(self) -> None:
        log.info("event feed closes after %d events", self.sent)
        self._socket.close()
        self._context.term()
