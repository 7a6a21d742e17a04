"""Links to the traffic centre, opened when first used."""
from __future__ import annotations

import os
import weakref

import zmq


class CentreLink:
    _alive: weakref.WeakSet["CentreLink"] = weakref.WeakSet()
    _ctx: zmq.Context | None = None
    endpoint = ""

    def __init__(self, sender: str) -> None:
        self.sender = sender
        self._sock: zmq.Socket | None = None
        CentreLink._alive.add(self)

    @classmethod
    def context(cls) -> zmq.Context:
        if CentreLink._ctx is None:
            CentreLink._ctx = zmq.Context()
        return CentreLink._ctx

    @property
    def sock(self) -> zmq.Socket:
        if self._sock is None:
            self._sock = self.context().socket(zmq.PUSH)
            self._sock.setsockopt(zmq.LINGER, 200)
            self._sock.connect(self.endpoint)
        return self._sock

    def say(self, topic: str, text: str) -> None:
        self.sock.send_string(f"{self.sender}/{topic} {text}", zmq.NOBLOCK)

    def close(self) -> None:
        if self._sock is not None:
            self._sock.close()
            self._sock = None

    @classmethod
    def close_all(cls) -> None:
        for link in list(cls._alive):
            link.close()
        if CentreLink._ctx is not None:
            CentreLink._ctx.term()
            CentreLink._ctx = None


def _renew() -> None:
    for link in list(CentreLink._alive):
        link._sock = None


os.register_at_fork(after_in_child=_renew)
