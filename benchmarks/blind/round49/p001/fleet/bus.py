"""The telemetry bus: one PUB socket that the dashboard, the alerting and the live view subscribe to."""
from __future__ import annotations

import json
import threading
from typing import Any

import zmq


class TelemetryBus:
    def __init__(self) -> None:
        self._ctx: zmq.Context | None = None
        self._pub: zmq.Socket | None = None
        self._lock = threading.Lock()
        self.endpoint = ""

    def open(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 100)
        self._pub.bind(endpoint)

    def publish(self, topic: str, **fields: Any) -> None:
        if self._pub is None:
            raise RuntimeError("telemetry bus is not open")
        frames = [topic.encode(), json.dumps(fields).encode()]
        with self._lock:
            self._pub.send_multipart(frames, flags=zmq.NOBLOCK)

    def close(self) -> None:
        if self._pub is not None:
            self._pub.close()
            self._pub = None
        if self._ctx is not None:
            self._ctx.term()
            self._ctx = None


bus = TelemetryBus()
