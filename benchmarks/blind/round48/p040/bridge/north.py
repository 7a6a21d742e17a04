from __future__ import annotations

import json
from typing import Protocol

import zmq

from .frames import Frame


class NorthLink(Protocol):
    def hello(self, station: str, lines: int) -> None: ...

    def forward(self, line: int, frame: Frame) -> None: ...

    def close(self) -> None: ...


class MessageLink:
    def __init__(self, endpoint: str) -> None:
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.set(zmq.LINGER, 400)
        self.socket.connect(endpoint)

    def _emit(self, topic: str, payload: dict) -> None:
        self.socket.send_multipart([topic.encode(), json.dumps(payload).encode()])

    def hello(self, station: str, lines: int) -> None:
        self._emit("hello", {"station": station, "lines": lines})

    def forward(self, line: int, frame: Frame) -> None:
        self._emit(f"line/{line}/{frame.register}", {"value": frame.value, "unit": frame.address})

    def close(self) -> None:
        self.socket.close()
        self.context.term()
