from __future__ import annotations

import json

import zmq


class EventBus:
    """Client side of the event journal."""

    def __init__(self, endpoint: str, *, source: str = "api") -> None:
        self.endpoint = endpoint
        self.source = source
        self._ctx: zmq.Context | None = None
        self._push: zmq.Socket | None = None

    def open(self) -> EventBus:
        self._ctx = zmq.Context()
        self._push = self._ctx.socket(zmq.PUSH)
        self._push.linger = 500
        self._push.connect(self.endpoint)
        return self

    def announce(self, event: str, **data) -> bool:
        body = json.dumps({"event": event, "source": self.source, **data}).encode()
        try:
            self._push.send(body, zmq.NOBLOCK)
        except zmq.Again:
            return False
        return True

    def close(self) -> None:
        self._push.close()
        self._ctx.term()
