from __future__ import annotations

import time
from types import TracebackType

import zmq


class StatusChannel:
    """Status publisher, bound to the address `syncctl status` subscribes to."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)

    def __enter__(self) -> "StatusChannel":
        self._pub.linger = 200
        self._pub.bind(self.address)
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 trace: TracebackType | None) -> None:
        self._pub.close()
        self._ctx.term()

    def state(self, name: str, **detail: object) -> None:
        self._pub.send_pyobj({"state": name, "at": time.time(), **detail})
