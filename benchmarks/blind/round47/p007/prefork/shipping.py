"""structlog processor which ships each event to the log host as well."""
from __future__ import annotations

import json
from typing import Any, MutableMapping

import zmq

EventDict = MutableMapping[str, Any]


class Shipper:
    def __init__(self, url: str, minimum: str = "info"):
        self.url = url
        self.levels = ("debug", "info", "warning", "error", "critical")
        self.minimum = self.levels.index(minimum)
        self._sock: zmq.Socket | None = None
        self._ctx: zmq.Context | None = None

    def _open(self) -> zmq.Socket:
        self._ctx = zmq.Context()
        sock = self._ctx.socket(zmq.PUSH)
        sock.setsockopt(zmq.LINGER, 0)
        sock.connect(self.url)
        return sock

    def __call__(self, logger: Any, method: str, event: EventDict) -> EventDict:
        if method in self.levels and self.levels.index(method) >= self.minimum:
            if self._sock is None:
                self._sock = self._open()
            try:
                self._sock.send(json.dumps(event, default=str).encode(), zmq.NOBLOCK)
            except zmq.Again:
                event["shipped"] = False
        return event

    def close(self) -> None:
        if self._sock is not None:
            self._sock.close()
            self._ctx.term()
            self._sock = None
