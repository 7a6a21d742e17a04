from __future__ import annotations

import os
from typing import Any

import zmq
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr


class Channel(BaseModel):
    """Where progress goes.  Opened by the first message."""

    model_config = ConfigDict(extra="forbid")

    topic: str = Field(pattern=r"^[a-z.]+$")
    url: str = ""
    hwm: int = 500

    _context: zmq.Context = PrivateAttr(default_factory=zmq.Context)
    _socket: zmq.Socket | None = PrivateAttr(default=None)

    def _open(self) -> zmq.Socket:
        if self._socket is None:
            sock = self._context.socket(zmq.PUSH)
            sock.set_hwm(self.hwm)
            sock.setsockopt(zmq.LINGER, 300)
            sock.connect(self.url)
            self._socket = sock
        return self._socket

    def post(self, event: str, **data: Any) -> None:
        body = {"event": event, "pid": os.getpid(), **data}
        sock = self._open()
        try:
            sock.send(self.topic.encode(), zmq.SNDMORE | zmq.NOBLOCK)
            sock.send_json(body, zmq.NOBLOCK)
        except zmq.Again:
            pass

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
        self._context.term()
