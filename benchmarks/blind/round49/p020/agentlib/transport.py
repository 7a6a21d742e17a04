from __future__ import annotations

import json
from typing import Any

import attrs
import zmq


@attrs.define
class Transport:
    endpoint: str
    _context: zmq.Context | None = attrs.field(default=None, init=False)
    _socket: zmq.Socket | None = attrs.field(default=None, init=False)

    def open(self) -> None:
        if self._socket is not None:
            return
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.DEALER)
        self._socket.set(zmq.LINGER, 300)
        self._socket.connect(self.endpoint)

    def say(self, kind: str, **fields: Any) -> None:
        self._socket.send(json.dumps({"kind": kind, **fields}).encode(), zmq.NOBLOCK)

    def ask(self, kind: str, timeout: int = 1000) -> dict[str, Any] | None:
        self.say(kind)
        if self._socket.poll(timeout):
            return json.loads(self._socket.recv())
        return None

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._context.term()
        self._socket = self._context = None
