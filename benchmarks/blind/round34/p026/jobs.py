from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass, field
from enum import IntEnum

import zmq


class Priority(IntEnum):
    EOD = 0
    INTRADAY = 1
    ADHOC = 2


@dataclass(order=True)
class Job:
    priority: Priority
    name: str
    payload: bytes = field(compare=False, default=b"")


class StatusBoard:
    """Publishes job state changes for the operations screen."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sock: zmq.Socket | None = None

    def attach(self, context: zmq.Context, endpoint: str) -> None:
        self._sock = context.socket(zmq.PUSH)
        self._sock.linger = 200
        self._sock.connect(endpoint)

    def change(self, job: str, state: str) -> None:
        if self._sock is None:
            return
        with self._lock:
            self._sock.send_multipart([job.encode(), state.encode()])

    def detach(self) -> None:
        if self._sock is not None:
            self._sock.close()
            self._sock = None


board = StatusBoard()


def execute(job: Job) -> tuple[str, str]:
    board.change(job.name, "running")
    digest = hashlib.sha256(job.payload).hexdigest()[:12]
    board.change(job.name, "done")
    return job.name, digest
