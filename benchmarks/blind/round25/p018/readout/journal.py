from __future__ import annotations

import os
import time
from types import TracebackType
from typing import Self

import zmq


class Journal:
    """Sequence of run control, collected in the same process over inproc."""

    ADDRESS = "inproc://journal"

    def __enter__(self) -> Self:
        self._zmq = zmq.Context()
        self._sink = self._zmq.socket(zmq.PULL)
        self._sink.bind(self.ADDRESS)
        self._source = self._zmq.socket(zmq.PUSH)
        self._source.connect(self.ADDRESS)
        return self

    def __exit__(self, kind: type | None, error: Exception | None, tb: TracebackType | None) -> None:
        self._zmq.destroy(linger=0)

    def note(self, step: str, /, **extra: object) -> None:
        self._source.send_pyobj({"step": step, "at": time.time(), "by": os.getpid(), **extra}, zmq.NOBLOCK)

    def entries(self) -> list[dict]:
        found = []
        while self._sink.poll(50):
            found.append(self._sink.recv_pyobj())
        return found
