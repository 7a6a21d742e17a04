"""Live progress of a bounce run for the list administrators' dashboard."""
from __future__ import annotations

import logging
from types import TracebackType
from typing import Self

import zmq

log = logging.getLogger(__name__)


class Reporter:
    __slots__ = ("run_id", "_context", "_socket")

    def __init__(self, endpoint: str, run_id: str) -> None:
        self.run_id = run_id
        self._context = zmq.Context(io_threads=1)
        self._socket = self._context.socket(zmq.PUB)
        self._socket.linger = 200
        self._socket.connect(endpoint)

    def note(self, event: str, *details: object) -> None:
        frames = [self.run_id, event, *map(str, details)]
        self._socket.send_multipart([frame.encode() for frame in frames])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, exc: BaseException | None,
                 tb: TracebackType | None) -> None:
        if exc is not None:
            log.error("run %s failed: %s", self.run_id, exc)
        self._socket.close()
        self._context.term()
