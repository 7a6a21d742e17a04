"""One ZeroMQ session per phase of the run."""
from __future__ import annotations

from types import TracebackType
from typing import Optional, Type

import zmq


class Session:
    def __init__(self, endpoint: str, kind: int, timeout_ms: int = 1500) -> None:
        self.endpoint = endpoint
        self.kind = kind
        self.timeout_ms = timeout_ms
        self._context: Optional[zmq.Context] = None
        self.socket: Optional[zmq.Socket] = None

    def __enter__(self) -> "Session":
        self._context = zmq.Context()
        self.socket = self._context.socket(self.kind)
        self.socket.setsockopt(zmq.RCVTIMEO, self.timeout_ms)
        self.socket.setsockopt(zmq.SNDTIMEO, self.timeout_ms)
        self.socket.setsockopt(zmq.LINGER, 200)
        self.socket.connect(self.endpoint)
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], value: Optional[BaseException],
                 tb: Optional[TracebackType]) -> None:
        self.socket.close()
        self._context.term()
        self.socket = self._context = None

    @property
    def live(self) -> bool:
        return self.socket is not None
