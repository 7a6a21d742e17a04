from __future__ import annotations

import contextlib
import enum
import logging
from typing import Iterator, Optional, TypeVar

import zmq

from quill.topics import Topic

T = TypeVar("T")
log = logging.getLogger("quill")


class SessionState(enum.Enum):
    OPEN = "open"
    SUSPENDED = "suspended"
    CLOSED = "closed"


class Session:
    """Publishes to a hub.  The connection is made at the first ``publish``."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.state = SessionState.OPEN
        self.context: Optional[zmq.Context] = None
        self.push: Optional[zmq.Socket] = None

    def publish(self, topic: Topic[T], value: T) -> None:
        if self.state is SessionState.CLOSED:
            raise RuntimeError("session is closed")
        if self.push is None:
            self._connect()
        self.push.send_multipart(topic.frames(value))

    def _connect(self) -> None:
        self.context = zmq.Context()
        self.push = self.context.socket(zmq.PUSH)
        self.push.linger = 500
        self.push.connect(self.address)

    def _disconnect(self) -> None:
        if self.push is not None:
            self.push.close()
            self.context.term()
            self.push = self.context = None

    @contextlib.contextmanager
    def suspended(self) -> Iterator[None]:
        """No connection inside the block; what waits is sent first."""
        self._disconnect()
        self.state = SessionState.SUSPENDED
        log.info("suspended")
        try:
            yield
        finally:
            self.state = SessionState.OPEN
            log.info("open again")

    def close(self) -> None:
        self._disconnect()
        self.state = SessionState.CLOSED
