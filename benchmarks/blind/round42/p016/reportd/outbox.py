"""Where finished reports are announced."""
from __future__ import annotations

from typing import Any

import zmq


class Outbox:
    def __init__(self, context: zmq.Context, address: str) -> None:
        self._socket = context.socket(zmq.DEALER)
        self._socket.identity = b"reportd"
        self._socket.linger = 300
        self._socket.connect(address)
        self.announced = 0

    def hello(self) -> None:
        self._socket.send_multipart([b"hello", b"reportd"])

    def announce(self, report: dict[str, Any]) -> dict[str, Any]:
        self._socket.send_multipart([b"report", report["title"].encode()], zmq.NOBLOCK)
        self.announced += 1
        return report

    def close(self) -> None:
        self._socket.close()
