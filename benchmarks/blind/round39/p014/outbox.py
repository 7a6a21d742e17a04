from __future__ import annotations

from typing import NamedTuple

import zmq


class Progress(NamedTuple):
    phase: str
    title: str
    terms: int


class Outbox:
    __slots__ = ("_context", "_socket")

    def __init__(self, endpoint: str) -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.set(zmq.LINGER, 200)
        self._socket.connect(endpoint)

    def put(self, progress: Progress) -> None:
        self._socket.send_json(progress._asdict())


_outbox: Outbox | None = None


def open_outbox(endpoint: str) -> None:
    global _outbox
    _outbox = Outbox(endpoint)


def post(progress: Progress) -> None:
    if _outbox is None:
        raise RuntimeError("open_outbox() was not called in this process")
    _outbox.put(progress)
