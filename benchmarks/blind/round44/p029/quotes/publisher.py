from __future__ import annotations

import json
from typing import Any

import zmq


class Publisher:
    """Hands price changes to the distribution gateway."""

    def __init__(self, endpoint: str) -> None:
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUSH)
        self._out.setsockopt(zmq.LINGER, 100)
        self._out.connect(endpoint)
        self.sent = 0

    def publish(self, topic: str, payload: dict[str, Any]) -> None:
        self._out.send_multipart([topic.encode(), json.dumps(payload).encode()], zmq.NOBLOCK)
        self.sent += 1

    def close(self) -> None:
        self._out.close()
        self._ctx.term()
