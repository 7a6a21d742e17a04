from __future__ import annotations

from threading import Lock
from types import TracebackType

import zmq


class ProgressBus:
    """Progress of long exports, for the browser's progress bars."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._ctx = zmq.Context()
        self._out: zmq.Socket | None = None
        self._lock = Lock()

    def __enter__(self) -> "ProgressBus":
        self._out = self._ctx.socket(zmq.PUB)
        self._out.linger = 0
        self._out.bind(self.address)
        return self

    def __exit__(self, kind: type | None, value: BaseException | None, trace: TracebackType | None) -> None:
        if self._out is not None:
            self._out.close()
        self._ctx.term()

    def report(self, job: str, percent: int) -> None:
        if self._out is None:
            return
        with self._lock:
            self._out.send_string(f"{job} {percent}", zmq.NOBLOCK)
