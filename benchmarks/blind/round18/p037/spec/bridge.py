"""Two-way link to the verifier with its poller."""
from __future__ import annotations

from enum import IntEnum
from typing import Any, NamedTuple

import msgpackish as codec
import zmq


class Kind(IntEnum):
    HELLO = 1
    DRAFT = 2
    VERDICT = 3


class Frame(NamedTuple):
    kind: Kind
    body: Any


class Bridge:
    def __init__(self, endpoint: str, name: str) -> None:
        self.endpoint = endpoint
        self.name = name
        self._attach()

    def _attach(self) -> None:
        self.sock = zmq.Context.instance().socket(zmq.DEALER)
        self.sock.setsockopt(zmq.LINGER, 0)
        self.sock.setsockopt(zmq.IDENTITY, self.name.encode())
        self.sock.connect(self.endpoint)
        self.poller = zmq.Poller()
        self.poller.register(self.sock, zmq.POLLIN)

    def __getstate__(self) -> dict[str, str]:
        return {"endpoint": self.endpoint, "name": self.name}

    def __setstate__(self, state: dict[str, str]) -> None:
        self.__dict__.update(state)
        self.name += "-w"
        self._attach()

    def push(self, frame: Frame) -> None:
        self.sock.send(codec.dumps(frame))

    def pull(self, ms: int) -> Frame | None:
        if not self.poller.poll(ms):
            return None
        kind, body = codec.loads(self.sock.recv())
        return Frame(Kind(kind), body)

    def close(self) -> None:
        self.poller.unregister(self.sock)
        self.sock.close()
